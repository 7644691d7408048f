import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld } from '../../../../test/world.js';
import { NetworkService } from './network.service.js';

describe('the terms of chairs', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    await (await startWorld(database)).member('AAA', 'arab');
    await database.query(
      `insert into institution (id, country_code, kind, name_en, acronym, confirmed, source_id) values
        ('a', 'AAA', 'national_pes', 'An older service', 'OLD', false, 'a-page'),
        ('b', 'AAA', 'national_pes', 'The service', 'PES', true, 'a-page')`,
    );
    await database.query(
      `insert into chair_term (country_code, role, actual_from, nominal, institution, source_id)
       values ('AAA', 'chair', '2020-01-01', '2020-2021', 'The service', 'a-page')`,
    );
  });
  afterAll(() => database.destroy());

  it('are one each, also where a country has two public employment services on record', async () => {
    const chairs = await new NetworkService(database).chairs();
    expect(chairs.map(({ country, acronym }) => [country, acronym])).toEqual([['AAA', 'PES']]);
  });
});

describe('the dates of the public network', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('F11: say a month where the day of a suspension is not given', async () => {
    const record = await new NetworkService(database).record('SYR');
    expect(record?.memberships[0]).toMatchObject({ suspendedFrom: '2012-08', suspendedTo: null });
  });

  it('F11: mark the first day of Türkiye in the chair as our reading, and no other', async () => {
    const chairs = await new NetworkService(database).chairs();
    expect(
      chairs.map(({ country, actualFrom, actualFromBasis, actualTo, actualToBasis }) => [
        ...[country, actualFrom, actualFromBasis, actualTo, actualToBasis],
      ]),
    ).toEqual([
      ['MAR', '2024-02-29', null, null, null],
      ['TUR', '2021-06-02', 'ours', '2024-02-29', null],
    ]);
  });

  it('F13: show planned roles apart, meeting by meeting', async () => {
    const record = await new NetworkService(database).record('MYS');
    expect(record?.plannedRoles).toEqual([{ meeting: 'pesnet-4', function: 'speaker', n: 1 }]);
  });
});
