import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { figures } from '../../../../test/importing.js';
import { projectFolder } from '../platform/settings/project-folder.js';
import { seedAll } from './seed.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import { updateObservations } from './shipped-observations.js';
import { stepOf } from './shipped.js';
import { itAtNight } from '../../../../test/nightly.js';

describe('a record of a folder that changed', () => {
  const step = (base: string | null, shipped: string | null, now: string | null, written = false) =>
    stepOf({ base, shipped, now, written });

  it('is written, added or taken away where nobody edited it here', () => {
    expect([step('a', 'b', 'a'), step(null, 'b', null), step('a', null, 'a')]).toEqual([
      'write',
      'write',
      'remove',
    ]);
  });

  it('H4: stays where someone edited it or took it away, and what was made here is no part of the folder', () => {
    expect([step('a', 'b', 'x'), step('a', 'b', null), step('a', 'a', 'x'), step('a', null, 'x')]).toEqual([
      ...['keep', 'keep', 'keep', 'keep'],
    ]);
    expect(step(null, null, 'x', true)).toBe('none');
  });

  it('stays where no earlier state is known and it is on record that someone wrote it', () => {
    expect([step(null, 'b', 'x', true), step(null, 'b', 'x')]).toEqual(['keep', 'write']);
  });
});

describe('a later release of the shipped figures', () => {
  let database: DataSource;
  let folder: string;
  beforeAll(async () => {
    database = await freshDatabase('real');
    folder = mkdtempSync(join(tmpdir(), 'pesnet-data-'));
    cpSync(join(projectFolder, 'data'), folder, { recursive: true });
  });
  afterAll(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true });
  });

  function change(file: string, from: string, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  }
  async function start(): Promise<readonly string[]> {
    const lines: string[] = [];
    await seedAll(database, folder, (line) => lines.push(line.replace(/ in [\d.]+ s$/, '')));
    return lines;
  }
  const one = async (statement: string): Promise<unknown> => (await database.query(statement))[0];

  it('H4: updates what nobody edited here, keeps what someone did, and says how many of each', async () => {
    const before = await figures(database);
    const [{ note }] = await database.query(`select note from meeting where id = 'pesnet-1'`);
    await database.query(`update meeting set note = 'Corrected here.' where id = 'pesnet-1'`);
    await database.query(
      `insert into institution (id, country_code, kind, name_en, confirmed, source_id)
       values ('made-here', 'MAR', 'partner', 'An institution of ours', false, 'to-be-confirmed')`,
    );
    change('pesnet/meetings.csv', '2014-04-29', '2014-04-28');
    change('pesnet/meetings.csv', '2016-09-27', '2016-09-26');
    expect(await start()).toEqual(['pesnet: 1 updated, 1 edited here and kept', 'labour-market: unchanged']);
    expect(await one(`select start_date::text, note from meeting where id = 'pesnet-1'`)).toEqual({
      ...{ start_date: '2014-04-29', note: 'Corrected here.' },
    });
    expect(await one(`select start_date::text from meeting where id = 'pesnet-2'`)).toEqual({
      start_date: '2016-09-26',
    });
    expect(await one(`select name_en from institution where id = 'made-here'`)).toBeDefined();
    // Back again, nothing of any other record was lost on the way.
    change('pesnet/meetings.csv', '2014-04-28', '2014-04-29');
    change('pesnet/meetings.csv', '2016-09-26', '2016-09-27');
    await database.query(`update meeting set note = $1 where id = 'pesnet-1'`, [note]);
    await database.query(`delete from institution where id = 'made-here'`);
    await start();
    const after = await figures(database);
    expect(after.filter((line) => !before.includes(line))).toEqual([]);
    expect(before.filter((line) => !after.includes(line)).map((line) => line.slice(0, 40))).toEqual([]);
  });

  itAtNight(
    'updates observations beside a value of another source, and keeps the one that someone published',
    async () => {
      const at = (year: number) =>
        `(country_code, indicator_code, sex, age, year) = ('MAR', 'SL.UEM.TOTL.ZS', 'T', '15+', ${year})`;
      await database.query(
        `insert into dataset (code, source_id) values ('i0001', 'to-be-confirmed');
       update observation set preferred = false where ${at(2020)};
       insert into observation (country_code, indicator_code, sex, age, year, dataset, value, preferred, reason)
       values ('MAR', 'SL.UEM.TOTL.ZS', 'T', '15+', 2020, 'i0001', 11.9, true, 'national-figure');
       update observation set value = 9.9 where ${at(2019)};
       insert into audit_entry (id, at, action, subject, before)
       values (gen_random_uuid(), now(), 'observation.published', 'observation MAR/SL.UEM.TOTL.ZS/T/15%2B/2019', '{}')`,
      );
      const shipped = await inTransaction(database, async (client) => {
        for (const table of ['dataset', 'series_dataset', 'observation'])
          await client.query(
            `create temporary table shipped_${table} on commit drop as
           select * from ${table} where ${table === 'dataset' ? 'code' : 'dataset'} <> 'i0001'`,
          );
        for (const year of [2018, 2019, 2020])
          await client.query(`update pg_temp.shipped_observation set value = 12.5 where ${at(year)}`);
        return updateObservations(client);
      });
      expect(shipped).toEqual({ updated: 2, retained: 1 });
      expect(
        await database.query(
          `select year, dataset, value, preferred from observation
         where country_code = 'MAR' and indicator_code = 'SL.UEM.TOTL.ZS' and sex = 'T' and year between 2018 and 2020
         order by year, dataset`,
        ),
      ).toEqual([
        { year: 2018, dataset: 'wdi', value: 12.5, preferred: true },
        { year: 2019, dataset: 'wdi', value: 9.9, preferred: true },
        { year: 2020, dataset: 'i0001', value: 11.9, preferred: true },
        { year: 2020, dataset: 'wdi', value: 12.5, preferred: false },
      ]);
    },
  );
});
