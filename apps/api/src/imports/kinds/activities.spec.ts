import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { Importing } from '../../../../../test/importing.js';

const HEAD = 'Key,Title,Programme,Type,Start,Providers,Partners,Presenters,Beneficiaries\n';

describe('an activity with partners and presenters', () => {
  let database: DataSource;
  let importing: Importing;
  beforeAll(async () => {
    database = await freshDatabase('two');
    importing = new Importing(database);
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  async function bring(row: string): Promise<string[]> {
    const id = await importing.take('activities', 'activities.csv', HEAD + row);
    await importing.decisions.choose({ id, columns: [], context: {} });
    return importing.apply(id);
  }
  const parties = async (activity: string): Promise<string[]> =>
    (
      await database.query<{ party: string }[]>(
        `select concat_ws(' ', role, country_code, institution) as party from activity_party
         where activity_id = $1 order by seq`,
        [activity],
      )
    ).map(({ party }) => party);

  it('is brought in with the countries of every role, by name or code', async () => {
    const row =
      'with-all,A course of a test,pes-cab,training-course,2026-03-02,MYS,Indonésie;TUR,JOR,المغرب;TUN\n';
    expect(await bring(row)).toEqual([]);
    expect(await parties('with-all')).toEqual([
      ...['provider MYS', 'partner IDN', 'partner TUR', 'presenter JOR'],
      ...['beneficiary MAR', 'beneficiary TUN'],
    ]);
  });

  it('keeps the institutions of partners that are named again, and those of no country', async () => {
    const key = 'act-2022-10-it';
    const before = await parties(key);
    expect(before).toContain('partner IDN Ministry of Manpower of Indonesia');
    expect(before).toContain('partner SESRIC');
    const title = 'Fostering IT solutions';
    expect(await bring(`${key},${title},pes-cab,training-course,2022-10-19,MYS,IDN;AZE,,\n`)).toEqual([]);
    const after = await parties(key);
    expect(before.filter((party) => !after.includes(party))).toEqual([
      'partner TUR Turkish Employment Agency (İŞKUR)',
    ]);
    expect(after.filter((party) => !before.includes(party))).toEqual(['partner AZE']);
  });

  it('states its totals under the day on which its file came: 21 of 1 October stays, 22 in its place is of the 9th', async () => {
    const head = HEAD.trimEnd() + ',Participations\n';
    const bringOn = async (day: string, total: number, title = 'A seminar of a test'): Promise<void> => {
      const row = `with-total,${title},pes-cab,training-course,2026-03-02,MYS,,,,${total}\n`;
      const id = await importing.take('activities', 'activities.csv', head + row);
      await database.query(`update import set uploaded_at = $2 where id = $1`, [id, `${day}T10:00:00Z`]);
      await importing.decisions.choose({ id, columns: [], context: {} });
      expect(await importing.apply(id)).toEqual([]);
    };
    const totals = () =>
      database.query(
        `select c.value, c.source_id, s.page_date from activity_count c join source s on s.id = c.source_id
         where c.activity_id = 'with-total'`,
      );
    await bringOn('2026-10-01', 21);
    const stated = [{ value: 21, source_id: 'entered-2026-10-01', page_date: '2026-10-01' }];
    expect(await totals()).toEqual(stated);
    await bringOn('2026-10-05', 21, 'Another title');
    expect(await totals()).toEqual(stated);
    await bringOn('2026-10-09', 22, 'Another title');
    expect(await totals()).toEqual([{ value: 22, source_id: 'entered-2026-10-09', page_date: '2026-10-09' }]);
  });
});
