import { latestDay } from '@libs/rules';
import { codesOf, type Code } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';
import { ask } from '../../../../test/answers.js';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld, type World } from '../../../../test/world.js';
import { logicalRules } from './logical-rules.js';
import { rulesBroken } from './questions/rules-broken.js';
import { rulesChecked } from './questions/rules-checked.js';

const findings = { ask: {}, columns: ['rule', 'kind', 'record', 'country', 'found', 'against'] };

describe('the logical rules', () => {
  let database: DataSource;
  let world: World;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('QAA', 'arab');
    await world.member('QAB', 'asian', { since: 2020 });
    // What the tables refuse today may have come in before they did, or may come by another way.
    for (const [table, constraint] of [
      ['meeting', 'meeting_dates_ck'],
      ['activity', 'activity_dates_ck'],
    ])
      await database.query(`alter table ${table} drop constraint ${constraint}`);
    await database.query(
      `insert into dataset (code, source_id) select 'set', id from source order by id limit 1`,
    );
    await world.plan('2024-2026', ['ONE']);
    await world.activity('sound', { year: 2025, programme: '2024-2026', participations: 9, countries: 9 });
    await (
      await world.meeting('sound', '2024-05-01', { countries: 5, representatives: 5 })
    ).attended('QAA', 5);
  });
  afterAll(() => database.destroy());

  const query = (sql: string) => database.query(sql);
  const observation = (sex: string, indicator: string, value: number) =>
    query(`insert into observation (country_code, indicator_code, sex, age, year, dataset, value)
      values ('QAA', '${indicator}', '${sex}', '15+', 2020, 'set', ${value})`);
  const indicator = (code: string, unit: string) =>
    query(`insert into indicator (code, name_en, unit, source, licence, direction, description, topic, estimate, decimals)
      values ('${code}', '${code}', '${unit}', 'S', 'L', 'neutral', 'D', 'T', 'reported', 1)`);

  it('are each in the vocabulary, once, in one order', () => {
    expect(logicalRules.map(({ code }) => code)).toEqual(codesOf('logical-rule'));
  });

  it('find nothing in sound records', async () => {
    expect((await ask(database, rulesBroken, findings)).rows).toEqual([]);
  });

  /** A record that breaks one rule, and what is then found. */
  const broken: readonly [Code<'logical-rule'>, () => Promise<unknown>, readonly (string | null)[]][] = [
    [
      'meeting-dates',
      async () => {
        await world.meeting('backward', '2021-06-02');
        await query(`update meeting set end_date = '2021-06-01' where id = 'backward'`);
      },
      ['meeting', 'backward', null, '2021-06-01', '2021-06-02'],
    ],
    [
      'activity-dates',
      async () => {
        await world.activity('backward', { year: 2022 });
        await query(`update activity set end_date = '2022-04-30' where id = 'backward'`);
      },
      ['activity', 'pes-cab backward', null, '2022-04-30', '2022-05-01'],
    ],
    [
      'begun-by-now',
      () => world.meeting('to-come', '2098-03-02'),
      ['meeting', 'to-come', null, '2098-03-02', latestDay()],
    ],
    [
      'session-times',
      () =>
        query(`insert into session (meeting_id, id, day, date, start_time, end_time, kind, title, source_id)
          values ('sound', 's1', 1, '2024-05-01', '11:00', '10:30', 'panel', 'A panel', 'a-page')`),
      ['meeting', 'sound', null, '10:30', '11:00'],
    ],
    [
      'session-days',
      () =>
        query(`insert into session (meeting_id, id, day, date, start_time, kind, title, source_id)
          values ('sound', 's2', 2, '2024-05-02', '11:00', 'panel', 'A panel', 'a-page')`),
      ['meeting', 'sound', null, '2024-05-02', '2024-05-01'],
    ],
    [
      'representatives-of-countries',
      () => world.meeting('few', '2022-01-01', { countries: 9, representatives: 8 }),
      ['meeting', 'few', null, '8', '9'],
    ],
    [
      'participations-of-countries',
      () => world.activity('few', { year: 2022, participations: 8, countries: 9 }),
      ['activity', 'pes-cab few', null, '8', '9'],
    ],
    [
      'named-within-stated',
      async () => {
        await world.meeting('named', '2022-02-01', { countries: 4 });
        await query(`insert into meeting_count (meeting_id, measure, basis, source_id, value, preferred)
          values ('named', 'countries', 'named', 'a-page', 5, false)`);
      },
      ['meeting', 'named', null, '5', '4'],
    ],
    [
      'delegates-within-headcount',
      async () => {
        const meeting = await world.meeting('crowded', '2022-03-01');
        await meeting.attended('QAB', 1);
        for (const last of [1, 2])
          await query(`insert into delegate (country_code, id, meeting_id)
            values ('QAB', '00000000-0000-4000-8000-00000000000${last}', 'crowded')`);
      },
      ['meeting', 'crowded', 'QAB', '2', '1'],
    ],
    [
      'headcounts-within-total',
      async () => {
        const meeting = await world.meeting('summed', '2022-04-01', { countries: 1, representatives: 6 });
        await meeting.attended('QAA', 7);
      },
      ['meeting', 'summed', null, '7', '6'],
    ],
    [
      'member-when-attending',
      async () => (await world.meeting('early', '2014-04-29')).attended('QAB'),
      ['meeting', 'early', 'QAB', '2014-04-29', '2020'],
    ],
    [
      'chair-without-gap',
      () =>
        query(`insert into chair_term (country_code, role, actual_from, actual_to, nominal, institution, source_id) values
          ('QAA', 'chair', '2014-01-01', '2016-01-01', '2014-2016', 'I', 'a-page'),
          ('QAB', 'chair', '2017-01-01', null, '2017', 'I', 'a-page')`),
      ['country', 'QAB', 'QAB', '2017-01-01', '2016-01-01'],
    ],
    [
      'activity-within-plan',
      () => world.activity('late', { year: 2027, programme: '2024-2026', status: 'planned' }),
      ['activity', '2024-2026 late', null, '2027-05-01', '2024–2026'],
    ],
    [
      'target-after-baseline',
      async () => {
        await world.result('R1', { plan: '2024-2026', baseline: 1, target: 2 });
        await query(`update result_indicator set baseline_year = 2025 where id = 'R1'`);
      },
      ['plan', '2024-2026', null, '2024-12-31', '2025'],
    ],
    [
      'percentages',
      async () => {
        await indicator('RATE', '% of employment');
        await observation('T', 'RATE', 101.5);
      },
      ['series', 'RATE 15+ 2020', 'QAA', '101.5', '0–100'],
    ],
    [
      'sexes-add-up',
      async () => {
        await indicator('PEOPLE', 'persons');
        for (const [sex, value] of [
          ['T', 100],
          ['F', 40],
          ['M', 61],
        ] as const)
          await observation(sex, 'PEOPLE', value);
      },
      ['series', 'PEOPLE 15+ 2020', 'QAA', '101', '100'],
    ],
    [
      'total-between-sexes',
      async () => {
        await indicator('SHARE', '% of population');
        for (const [sex, value] of [
          ['T', 9.8],
          ['F', 10],
          ['M', 12],
        ] as const)
          await observation(sex, 'SHARE', value);
      },
      ['series', 'SHARE 15+ 2020', 'QAA', '9.8', '10–12'],
    ],
  ];

  it.each(broken)('find the record that breaks %s, and no other', async (rule, breakIt, finding) => {
    const before = (await ask(database, rulesBroken, findings)).rows;
    await breakIt();
    const now = (await ask(database, rulesBroken, findings)).rows;
    expect(now.filter((row) => !before.some((one) => one.join() === row.join()))).toEqual([
      [rule, ...finding],
    ]);
  });

  it('are each broken by a record above', () => {
    expect(broken.map(([rule]) => rule)).toEqual(codesOf('logical-rule'));
  });

  it('say how many records they were checked on', async () => {
    const { rows } = await ask(database, rulesChecked, { ask: {}, columns: ['rule', 'checked', 'broken'] });
    expect(rows.map(([rule, , count]) => [rule, count])).toEqual(
      codesOf('logical-rule').map((rule) => [rule, 1]),
    );
    expect(rows.find(([rule]) => rule === 'representatives-of-countries')?.[1]).toBe(3);
  });

  it('ask of observations of the members of the day only: not of one that left, nor of one that is to come', async () => {
    await world.member('QAO', 'arab', { since: 1990, until: 2015 });
    await query(`insert into observation (country_code, indicator_code, sex, age, year, dataset, value)
      values ('QAO', 'RATE', 'T', '15+', 2010, 'set', 140), ('QAB', 'RATE', 'T', '15+', 2010, 'set', 130)`);
    const over = async (day: string) =>
      (await ask(database, rulesBroken, { ...findings, day })).rows.flatMap(([rule, , , country]) =>
        rule === 'percentages' ? [country] : [],
      );
    expect(await over('2026-11-24')).toEqual(['QAB', 'QAA']);
    expect(await over('2015-12-31')).toEqual(['QAO', 'QAA']);
    expect(await over('2017-06-01')).toEqual(['QAA']);
  });
});
