import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { ask } from '../../../../../test/answers.js';
import { figures, Importing } from '../../../../../test/importing.js';
import { observationSources } from '../../analytics/questions/observation-sources.js';

const HEAD = 'country,indicator,sex,age,year,value,status\n';
const MOROCCO = 'MAR,SL.UEM.TOTL.ZS,T,15+,2020,33.3,\n';

describe('values of another source than the one on record', () => {
  let database: DataSource;
  let importing: Importing;

  beforeAll(async () => {
    database = await freshDatabase('two');
    importing = new Importing(database);
    await database.query(
      `insert into source (id, title, publisher, read_on, taken)
       values ('hcp', 'Survey of employment', 'A statistical office', '2026-11', 'unemployment')`,
    );
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  async function take(text: string, context: Readonly<Record<string, string>>): Promise<string> {
    const id = await importing.take('indicators', 'values.csv', HEAD + text);
    await importing.decisions.choose({ id, columns: [], context });
    return id;
  }

  const ofMorocco = (): Promise<unknown[]> =>
    database.query(
      `select source_id, value, status, vintage, licence, preferred, reason from observation_figure
       where (country_code, indicator_code, sex, age, year) = ('MAR', 'SL.UEM.TOTL.ZS', 'T', '15+', 2020)
       order by source_id`,
    );
  const worldBank = {
    ...{ source_id: 'world-bank-wdi', value: 11.189, status: 'modelled' },
    ...{ vintage: '2026-07-01', licence: 'CC BY 4.0' },
  };

  it('H1: are not read before someone says whose figures they are', async () => {
    const id = await take(MOROCCO, {});
    const { problems } = await importing.plan(id);
    expect(problems.map(({ path, code }) => `${path}: ${code}`)).toEqual(['source: context-needed']);
    expect(await importing.apply(id)).toEqual(['has-problems']);
  });

  it('H1: stand beside the 11.189 of the World Bank, which stays preferred, and go without a trace when undone', async () => {
    const before = await figures(database);
    const id = await take(MOROCCO, { source: 'hcp', vintage: 'March 2021' });
    const { rows, counts } = await importing.plan(id);
    expect(counts).toMatchObject({ create: 1, update: 0, problem: 0 });
    expect(rows[0]?.warnings.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'other-value 11.189',
      expect.stringMatching(/^outside-sexes 1\d\.\d+–1\d\.\d+$/),
    ]);
    expect(await importing.apply(id)).toEqual([]);
    expect(await ofMorocco()).toEqual([
      {
        ...{ source_id: 'hcp', value: 33.3, status: null, vintage: 'March 2021', licence: null },
        ...{ preferred: false, reason: null },
      },
      { ...worldBank, preferred: true, reason: 'on-record' },
    ]);
    expect(await importing.undo(id)).toEqual([]);
    expect(await figures(database)).toEqual(before);
    expect(await database.query(`select code from dataset where source_id = 'hcp'`)).toEqual([]);
  });

  it('are preferred where someone says why, and each change is in the history of the record', async () => {
    const before = await figures(database);
    const id = await take(MOROCCO.replace(',\n', ',reported\n'), {
      source: 'hcp',
      preferred: 'national-figure',
    });
    expect(await importing.apply(id)).toEqual([]);
    expect(await ofMorocco()).toMatchObject([
      { source_id: 'hcp', value: 33.3, status: 'reported', preferred: true, reason: 'national-figure' },
      { ...worldBank, preferred: false, reason: null },
    ]);
    const history = () =>
      database.query(
        `select action from audit_entry where subject = 'observation MAR/SL.UEM.TOTL.ZS/T/15%2B/2020' and import_id = $1 order by at`,
        [id],
      );
    expect(await history()).toEqual([{ action: 'observation.imported' }]);
    expect(await importing.undo(id)).toEqual([]);
    expect(await history()).toEqual([{ action: 'observation.imported' }, { action: 'observation.undone' }]);
    expect(await figures(database)).toEqual(before);
  });

  it('change nothing but themselves when a corrected file of the same source comes', async () => {
    const first = await take(MOROCCO, { source: 'hcp' });
    expect(await importing.apply(first)).toEqual([]);
    const left = await figures(database);
    const second = await take(MOROCCO.replace('33.3', '11.9'), { source: 'hcp' });
    expect((await importing.plan(second)).counts).toMatchObject({ create: 0, update: 1 });
    expect(await importing.apply(second)).toEqual([]);
    expect(await ofMorocco()).toMatchObject([{ value: 11.9 }, { ...worldBank, preferred: true }]);
    expect(await importing.undo(second)).toEqual([]);
    expect(await figures(database)).toEqual(left);
    expect(await importing.undo(first)).toEqual([]);
  });

  it('that nobody published are the product’s own, of the day on which they came: 33.3 beside the 11.189 of the World Bank', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const id = await take(MOROCCO, { source: 'entered' });
    expect(await importing.apply(id)).toEqual([]);
    expect(await ofMorocco()).toMatchObject([
      { source_id: `entered-${day}`, value: 33.3, vintage: day, preferred: false },
      { ...worldBank, preferred: true },
    ]);
    expect(await database.query(`select page_date from source where id = $1`, [`entered-${day}`])).toEqual([
      { page_date: day },
    ]);
    expect(await importing.undo(id)).toEqual([]);
  });

  it('carry a break in the series where the file states one, as SDMX does with B', async () => {
    const id = await take(
      `${MOROCCO.replace(',\n', ',B\n')}MAR,SL.UEM.TOTL.ZS,T,15+,2021,12,nowcast\nMAR,SL.UEM.TOTL.ZS,T,15+,2022,12,roughly\n`,
      { source: 'hcp', status: 'reported' },
    );
    const { rows } = await importing.plan(id);
    expect(
      rows.flatMap(({ line, problems }) => problems.map(({ path, code }) => `${line} ${path} ${code}`)),
    ).toEqual(['4 status unknown-code']);
    await importing.decisions.skip(id, [4], true);
    expect(await importing.apply(id)).toEqual([]);
    expect(
      await database.query(
        `select year, status, series_break from observation_figure where source_id = 'hcp' order by year`,
      ),
    ).toEqual([
      { year: 2020, status: 'reported', series_break: true },
      { year: 2021, status: 'nowcast', series_break: null },
    ]);
    expect(await importing.undo(id)).toEqual([]);
  });

  describe('side by side', () => {
    const all = { indicator: null, sex: null, age: null };
    const columns = ['area', 'year', 'source'];
    beforeAll(async () => {
      await database.query(`insert into dataset (code, source_id) values ('hcp', 'hcp')`);
      for (const [dataset, preferred, value] of [
        ['wdi', true, 10],
        ['hcp', false, 10.04],
      ])
        await database.query(
          `insert into observation (country_code, indicator_code, sex, age, year, value, dataset, preferred)
           select 'MAR', 'SL.UEM.TOTL.ZS', sex, '15+', year, $3, $1, $2
           from generate_series(1921, 2020) year cross join unnest(array['T', 'F', 'M']) sex
           on conflict do nothing`,
          [dataset, preferred, value],
        );
    });

    it('are only those that differ: two sources that give one value are no difference', async () => {
      const of1921 = async () =>
        (
          await ask(database, observationSources, {
            ask: { indicator: 'SL.UEM.TOTL.ZS', sex: 'F', age: '15+' },
            columns: ['source', 'value'],
            filter: { countries: ['MAR'], yearFrom: 1921, yearTo: 1921 },
          })
        ).rows;
      const now = (value: number) =>
        database.query(
          `update observation set value = $1
           where country_code = 'MAR' and indicator_code = 'SL.UEM.TOTL.ZS' and sex = 'F' and year = 1921 and dataset = 'hcp'`,
          [value],
        );
      expect((await of1921()).map(([, value]) => value)).toEqual([10, 10.04]);
      await now(10);
      expect(await of1921()).toEqual([]);
      await now(10.04);
    });

    it('D2: are 500 of 600, and say so', async () => {
      const { rows, notes } = await ask(database, observationSources, { ask: all, columns });
      expect([rows.length, notes]).toEqual([500, ['note.shown-of']]);
      const one = await ask(database, observationSources, {
        ask: all,
        columns,
        filter: { yearFrom: 2020 },
      });
      expect(one.notes).toEqual([]);
    });

    it('F15: are of the members of a group in their year: those of a member that came to it in 2016 since then', async () => {
      await database.query(`update membership set to_year = 2015 where country_code = 'MAR'`);
      await database.query(
        `insert into membership (country_code, from_year, kind, group_code, group_source_id, source_id)
         select country_code, 2016, kind, 'african', group_source_id, source_id from membership where country_code = 'MAR'`,
      );
      const yearsIn = async (group: string) => {
        const filter = { groups: [group], countries: ['MAR'], yearFrom: 2014, yearTo: 2017 };
        const { rows } = await ask(database, observationSources, { ask: all, columns, filter });
        return [...new Set(rows.map(([, year]) => year))].sort();
      };
      expect([await yearsIn('arab'), await yearsIn('african')]).toEqual([
        [2014, 2015],
        [2016, 2017],
      ]);
    });
  });
});
