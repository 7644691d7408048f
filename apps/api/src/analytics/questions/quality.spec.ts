import { rowsOf } from '@libs/findings';
import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld } from '../../../../../test/world.js';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { completenessByArea } from './completeness-by-area.js';
import { completeness } from './completeness.js';
import { conflicts } from './conflicts.js';
import { memberSeries, outliers } from './outliers.js';
import { rulesBroken } from './rules-broken.js';
import { rulesChecked } from './rules-checked.js';
import { staleSeries } from './stale-series.js';
import { staleSources } from './stale-sources.js';

const today = '2026-11-24';

describe('the quality of the shipped figures', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('has four figures that do not agree: one between sources, three where fewer are named', async () => {
    const columns = ['record', 'measure', 'conflict', 'basis', 'source', 'value', 'preferred', 'reason'];
    const { rows } = await ask(database, conflicts, { ask: {}, columns });
    expect(rows).toEqual([
      ['pesnet-3', 'representatives', 'sources', 'stated', 'sesric-2512', 71, 1, 'secretariat'],
      ['pesnet-3', 'representatives', 'sources', 'stated', 'iskur-3rd-meeting', 70, 0, null],
      ['pesnet-2', 'countries', 'names', 'stated', 'sesric-1618', 32, 1, 'stated-total'],
      ['pesnet-2', 'countries', 'names', 'named', 'sesric-1618', 29, 0, null],
      ['pesnet-4', 'countries', 'names', 'stated', 'sesric-3011-ar', 20, 1, 'stated-total'],
      ['pesnet-4', 'countries', 'names', 'named', 'sesric-3011-ar', 2, 0, null],
      ['act-2022-11-knowledge', 'countries', 'names', 'stated', 'sesric-2688-ar', 9, 1, 'stated-total'],
      ['act-2022-11-knowledge', 'countries', 'names', 'named', 'ammonnews', 8, 0, null],
    ]);
  });

  it('knows an employment service or ministry of 12 members, and who attended in 2014 of all but one', async () => {
    const { rows } = await ask(database, completenessByArea, {
      ask: {},
      day: today,
      columns: ['area', 'item', 'known', 'of', 'complete', 'members'],
    });
    const of = (area: string, item: string) =>
      rows.find((row) => row[0] === area && row[1] === item)?.slice(2);
    expect(of('network', 'institution')).toEqual([12, 57, 12, 57]);
    expect(of('network', 'focal-point')).toEqual([0, 57, 0, 57]);
    expect(of('network', 'attendance')).toEqual([56, 57, 56, 57]);
    expect(of('arab', 'attendance')).toEqual([21, 22, 21, 22]);
    expect(of('network', 'indicators')?.[1]).toBe(57 * 98);
  });

  it('expects no statement and no report, as no member was asked for any', async () => {
    const { rows } = await ask(database, completeness, { ask: {}, day: today, columns: ['item', 'of'] });
    expect(new Set(rows.map(([item]) => item))).toEqual(
      new Set(['institution', 'focal-point', 'attendance', 'indicators']),
    );
    expect(rows).toHaveLength(57 * 4);
  });

  it('breaks one rule once: an unemployment rate of both sexes that lies outside those of women and men', async () => {
    const { rows } = await ask(database, rulesBroken, { ask: {}, columns: ['rule', 'record', 'country'] });
    expect(rows).toEqual([['total-between-sexes', 'UNE_DEAP_SEX_AGE_RT 55-64 1990', 'PAK']]);
    const { rows: checked } = await ask(database, rulesChecked, { ask: {}, columns: ['rule', 'checked'] });
    expect(Object.fromEntries(checked)).toMatchObject({
      'meeting-dates': 10,
      'representatives-of-countries': 3,
      'participations-of-countries': 8,
      'chair-without-gap': 1,
      'session-times': 14,
    });
  });

  it('has no source that was read more than a year ago, and all a year later', async () => {
    const columns = ['source', 'stale'];
    const stale = async (day: string) =>
      (await ask(database, staleSources, { ask: {}, day, columns })).rows.filter(([, is]) => is === 1).length;
    expect(await stale(today)).toBe(0);
    expect(await stale('2027-11-30')).toBe(0);
    const [{ all }] = await database.query('select count(*)::integer as all from source');
    expect(await stale('2027-12-01')).toBe(all);
  });

  it('has no child-labour figure of the last five years, and current unemployment of all 57', async () => {
    const { rows } = await ask(database, staleSeries, {
      ask: {},
      day: today,
      columns: ['indicator', 'stale', 'of', 'newest'],
    });
    const [stale, of] = rows.find(([indicator]) => indicator === 'SL.TLF.0714.ZS')?.slice(1) ?? [];
    expect(stale).toBe(of);
    expect(rows).toContainEqual(['SL.UEM.TOTL.ZS', 0, 57, 2025]);
  });

  it('asks about a bounded number of changes, the strongest of each member and indicator first', async () => {
    const table = outliers(await database.query(memberSeries, [today]), await currentSnapshot(database));
    const rows = rowsOf(table);
    expect(rows).toHaveLength(50);
    expect(rows[0]?.text('country')).toBe('AZE');
    expect([rows[0]?.text('indicator'), rows[0]?.number('year')]).toEqual(['UNE_DEAP_SEX_AGE_RT', 1999]);
    const reported = rows
      .filter((row) => row.text('estimate') === 'reported')
      .map((row) => Math.abs(row.count('z')));
    expect(reported).toEqual([...reported].sort((a, b) => b - a));
    expect(Math.min(...rows.map((row) => Math.abs(row.count('z'))))).toBeGreaterThan(3.5);
    const pairs = rows.map((row) => `${row.text('country')} ${row.text('indicator')}`);
    expect(new Set(pairs).size).toBe(50);
    expect(table.notes[0]?.values).toMatchObject({ shown: 50 });
    expect(rows.some((row) => row.count('break') > 0)).toBe(false);
  });

  it('says of a change that its source states a break in that year', async () => {
    const ask = async () =>
      rowsOf(outliers(await database.query(memberSeries, [today]), await currentSnapshot(database)))[0];
    const strongest = await ask();
    const state = (broken: boolean | null) =>
      database.query(
        `update observation set series_break = $1
         where (country_code, indicator_code, sex, age, year) = ('AZE', 'UNE_DEAP_SEX_AGE_RT', $2, $3, 1999) and preferred`,
        [broken, strongest?.text('sex'), strongest?.text('age')],
      );
    await state(true);
    const first = await ask();
    expect([first?.text('country'), first?.number('year'), first?.number('break')]).toEqual(['AZE', 1999, 1]);
    await state(null);
  });
});

describe('what is expected of a member', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('QAA', 'arab');
    await world.member('QAB', 'asian', { since: 2020 });
    await (await world.meeting('m1', '2019-05-01')).attended('QAA');
    await world.plan('2024-2026', ['ONE', 'TWO']);
    await world.round('old', '2024-2026', '2024-01-01');
    await world.round('last', '2024-2026', '2026-01-01');
    await world.round('open', '2024-2026', '2026-11-01');
    await world.round('coming', '2024-2026', '2027-01-01');
    await database.query(`update round set closes_on = opens_on + 60`);
    await world.says('QAA', 'old', { area: 'ONE', need: 1 });
    await world.says('QAA', 'old', { area: 'TWO', need: 1 });
    await world.says('QAA', 'last', { area: 'ONE', need: 0 });
    await world.says('QAB', 'last', { area: 'ONE' });
    await database.query(
      `insert into progress_report (country_code, plan_code, start_date, end_date, state) values
        ('QAA', '2024-2026', '2025-01-01', '2025-12-31', 'submitted'),
        ('QAB', '2024-2026', '2025-01-01', '2025-12-31', 'draft'),
        ('QAB', '2024-2026', '2026-01-01', '2026-12-31', 'published')`,
    );
  });
  afterAll(() => database.destroy());

  const of = async (country: string) => {
    const columns = ['item', 'known', 'of'];
    const filter = { countries: [country] };
    const { rows } = await ask(database, completeness, { ask: {}, day: today, filter, columns });
    return Object.fromEntries(rows.map(([item, known, all]) => [item, `${known} of ${all}`]));
  };

  it('is the last round and each period that is over; a need of zero is an answer, an empty line is none', async () => {
    expect(await of('QAA')).toEqual({
      institution: '0 of 1',
      'focal-point': '0 of 1',
      attendance: '1 of 1',
      statements: '1 of 2',
      reports: '1 of 1',
    });
    expect(await of('QAB')).toEqual({
      institution: '0 of 1',
      'focal-point': '0 of 1',
      statements: '0 of 2',
      reports: '0 of 1',
    });
  });

  it('is a focal point whose time covers the day: its first and last day count, a deputy is none, two are one', async () => {
    const [{ source }] = await database.query('select min(id) as source from source');
    const known = async (...points: readonly (readonly [string, string, string | null])[]) => {
      await database.query('delete from focal_point');
      for (const [index, [role, from, to]] of points.entries())
        await database.query(`insert into focal_point values ($1, 'QAA', null, $2, $3, $4, null, $5)`, [
          ...[`fp-${index}`, role, from, to, source],
        ]);
      return (await of('QAA'))['focal-point'];
    };
    expect(await known(['focal-point', today, null])).toBe('1 of 1');
    expect(await known(['focal-point', '2020-02-29', today])).toBe('1 of 1');
    expect(await known(['focal-point', '2020-02-29', '2026-11-23'])).toBe('0 of 1');
    expect(await known(['focal-point', '2026-11-25', null])).toBe('0 of 1');
    expect(await known(['deputy', '2020-02-29', null])).toBe('0 of 1');
    expect(await known(['focal-point', '2020-02-29', null], ['focal-point', '2024-01-01', null])).toBe(
      '1 of 1',
    );
    expect((await of('QAB'))['focal-point']).toBe('0 of 1');
  });
});
