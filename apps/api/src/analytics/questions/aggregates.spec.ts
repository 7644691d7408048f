import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { answer, sqlOf } from '../question.js';
import { observationPages } from '../../exports/observations.js';
import { aggregateChange } from './aggregate-change.js';
import { aggregateMembers } from './aggregate-members.js';
import { aggregates } from './aggregates.js';
import { groupShares } from './group-shares.js';
import { observations } from './observations.js';
import { profile } from './profile.js';
import { WeightedSeries } from '../weighted-series.js';
import { everything } from '@libs/questions';

const reported = { indicator: 'UNE_DEAP_SEX_AGE_RT', sex: 'T', age: '15+' };
const unemployment = { indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' };

it('asks exactly this of the database', () => {
  for (const [name, question] of Object.entries({ aggregates, observations })) {
    const sql = sqlOf(question, reported);
    expect(sql).toBe(goldenSql(name, sql));
  }
});

describe('groups of the shipped figures', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  const columns = ['area', 'year', 'value', 'known', 'of', 'weightKnown', 'otherSet'];
  async function row(choice: typeof reported, area: string, year: number) {
    const { rows, notes } = await ask(database, aggregates, { ask: choice, columns });
    const found = rows.find(([its, of]) => its === area && of === year);
    return {
      value: Number(found?.[2]),
      known: found?.[3],
      of: found?.[4],
      weight: Number(found?.[5]),
      otherSet: found?.[6],
      notes,
    };
  }

  it('F7: change over the members with a value in both years: African unemployment as reported, 2019 to 2022', async () => {
    const [before, after] = [await row(reported, 'african', 2019), await row(reported, 'african', 2022)];
    expect([before.value.toFixed(1), before.known, after.value.toFixed(1), after.known]).toEqual([
      '7.1',
      11,
      '3.4',
      10,
    ]);
    const change = await ask(database, aggregateChange, {
      ask: { ...reported, from: 2019, to: 2022 },
      columns: ['area', 'start', 'end', 'matched', 'startKnown', 'endKnown', 'of', 'decisive', 'without'],
    });
    const [, start, end, ...rest] = change.rows.find(([area]) => area === 'african') ?? [];
    // The nine changed by -4.6, which is Nigeria's: the others hardly changed.
    expect(rest).toEqual([9, 11, 10, 17, 'NGA', expect.closeTo(-0.08, 2)]);
    expect(change.notes).toContain('note.matched');
    expect(Number(end) - Number(start)).toBeCloseTo(-4.573, 2);
  });

  it('F9: say how much of the weight is known where weight and value are missing together: 19 of 22 in 2024', async () => {
    const { known, of, weight, notes } = await row(unemployment, 'arab', 2024);
    expect([known, of]).toEqual([19, 22]);
    expect(weight).toBeGreaterThan(0.8);
    expect(weight).toBeLessThan(0.95);
    expect(notes).toEqual(
      expect.arrayContaining(['note.weights-carried', 'note.unsurveyed', 'note.edition']),
    );
  });

  it('F8: weigh the participation of ages 15 to 64 by the people of these ages, and what has no such people not', async () => {
    const weighed = await database.query<{ value: number }[]>(
      `select sum(a.value * p.value) / sum(p.value) as value
       from membership_at m
       join observation_fact a on (a.country_code, a.indicator_code, a.sex, a.age, a.year) = (m.country_code, 'SL.TLF.ACTI.ZS', 'T', '15-64', 2020)
       join observation_fact p on (p.country_code, p.indicator_code, p.sex, p.age, p.year) = (m.country_code, 'SP.POP.1564.TO', 'T', '15-64', 2020)
       where m.group_code = 'asian'`,
    );
    const both = await row({ indicator: 'SL.TLF.ACTI.ZS', sex: 'T', age: '15-64' }, 'asian', 2020);
    expect(both.value).toBeCloseTo(weighed[0]?.value ?? 0, 6);
    expect(both.notes).toContain('note.aggregate-weighted');
    const women = await row({ indicator: 'SL.TLF.ACTI.ZS', sex: 'F', age: '15-64' }, 'asian', 2020);
    expect(women.notes).toContain('note.aggregate-median');
    const growth = await row({ indicator: 'SP.POP.GROW', sex: 'T', age: 'all' }, 'network', 2020);
    expect(growth.notes).toContain('note.aggregate-weighted');
  });

  it('have the share of women that women are of all: 19.2 % of the Arab labour force in 2020', async () => {
    const { value } = await row({ indicator: 'SL.TLF.TOTL.FE.ZS', sex: 'F', age: '15+' }, 'arab', 2020);
    expect(value).toBeCloseTo(19.232, 2);
  });

  it('F7: break their line where more than a fifth of the members come or go', async () => {
    const { rows } = await ask(database, aggregates, { ask: reported, columns });
    expect(rows.some((one) => one[6] === 1)).toBe(true);
    const complete = await ask(database, aggregates, { ask: unemployment, columns });
    expect(complete.rows.filter((one) => one[6] === 1)).toEqual([]);
  });

  it('name the members behind a value', async () => {
    const { rows } = await ask(database, aggregateMembers, {
      ask: { ...unemployment, area: 'arab', year: 2024 },
      columns: ['country', 'value', 'weightYear'],
    });
    const without = rows.filter(([, value]) => value === null).map(([country]) => country);
    expect(without).toEqual(['LBN', 'PSE', 'SDN']);
  });

  it('say where a source states a break, and which changes are given across it', async () => {
    await database.query(
      `update observation set series_break = true
       where (country_code, indicator_code, sex, age, year) = ('MAR', $1, 'T', '15+', 2010) and preferred`,
      [unemployment.indicator],
    );
    const stated = async () => {
      const query = { country: ['MAR'], indicator: [unemployment.indicator], from: 2009, to: 2010 };
      const pages = observationPages(database, { ...query, sex: 'T', age: '15+' });
      const found: unknown[] = [];
      for await (const page of pages) found.push(...page.map((cells) => cells[9]));
      return found;
    };
    expect(await stated()).toEqual([null, 'true']);
    const notesOf = async (question: typeof observations | typeof aggregates) =>
      (await ask(database, question, { ask: unemployment, columns: [] })).notes;
    expect(await notesOf(observations)).toContain('note.series-break');
    expect(await notesOf(aggregates)).toContain('note.series-breaks');
    const across = async (from: number, to: number) =>
      (
        await ask(database, aggregateChange, { ask: { ...unemployment, from, to }, columns: [] })
      ).notes.filter((code) => code === 'note.change-across-break').length;
    // Of the Arab Group and the network; the values of 2010 are new ones.
    expect([await across(2005, 2015), await across(2009, 2010)]).toEqual([2, 2]);
    expect([await across(2010, 2015), await across(2005, 2009)]).toEqual([0, 0]);
    const profiled = async (area: string) =>
      (
        await profile.read({ area }, everything, (choice) =>
          new WeightedSeries(database).rows(everything, choice),
        )
      ).notes.filter(({ code }) => code.startsWith('note.profile-break'));
    const { indicator, sex } = unemployment;
    expect(await profiled('MAR')).toEqual([
      { code: 'note.profile-break', values: { indicator, sex, area: 'MAR', years: '2010' } },
      { code: 'note.profile-breaks', values: { indicator, sex, members: 1 } },
    ]);
    expect((await profiled('SEN')).map(({ code }) => code)).toEqual(['note.profile-breaks']);
    await database.query('update observation set series_break = null where series_break');
    expect(await profiled('MAR')).toEqual([]);
    expect(await notesOf(observations)).not.toContain('note.series-break');
  });

  it('say of values which status is their own, and of none that it is that of the series', async () => {
    const { indicator, sex, age } = unemployment;
    const notesOf = async () => {
      const context = { filter: everything, snapshot: await currentSnapshot(database), ask: unemployment };
      const members = await answer(database, observations, context);
      const groups = await answer(database, aggregates, context);
      const { notes } = await profile.read({ area: 'MAR' }, everything, (choice) =>
        new WeightedSeries(database).rows(everything, choice),
      );
      return [...members.notes, ...groups.notes, ...notes].filter(({ code }) => code.includes('-status'));
    };
    expect(await notesOf()).toEqual([]);
    const set = async (words: string) =>
      database.query(
        `update observation set ${words}
         where (country_code, indicator_code, sex, age) = ('MAR', $1, $2, $3) and year in (2010, 2011) and preferred`,
        [indicator, sex, age],
      );
    await set(`status = 'reported'`);
    const values = { area: 'MAR', status: 'reported', years: '2010, 2011' };
    expect(await notesOf()).toEqual([
      { code: 'note.value-status', values },
      { code: 'note.value-statuses', values: { members: 1 } },
      { code: 'note.profile-status', values: { indicator, sex, ...values } },
    ]);
    // Of another source, which states nothing of them.
    await database.query(
      `insert into dataset (code, source_id) select 'other', source_id from dataset limit 1`,
    );
    await set(`status = null, dataset = 'other'`);
    expect(await notesOf()).toContainEqual({
      code: 'note.value-status',
      values: { ...values, status: 'unstated' },
    });
    await set(`dataset = 'wdi'`);
    expect(await notesOf()).toEqual([]);
  });

  it('note of a change only what holds of its two years', async () => {
    const ofChange = async () =>
      (
        await ask(database, aggregateChange, {
          ask: { ...unemployment, from: 2020, to: 2023 },
          columns: [],
        })
      ).notes;
    expect(await ofChange()).not.toContain('note.weights-carried');
    expect(await ofChange()).not.toContain('note.unsurveyed');
  });

  it('have no number of members named at a meeting without a list', async () => {
    const { rows } = await ask(database, groupShares, {
      ask: {},
      columns: ['meeting', 'list', 'group', 'named'],
    });
    const none = rows.filter(([, list]) => list === 'none');
    expect(none.length).toBeGreaterThan(0);
    expect(none.every(([, , , named]) => named === null)).toBe(true);
    expect(rows).toContainEqual(['pesnet-1', 'complete', 'arab', 8]);
  });

  it('F15: keep a member that left in the years of its membership, in the group of the time', async () => {
    const before = await row(unemployment, 'african', 2005);
    await database.query(
      `update membership set to_year = 2010, group_code = 'african' where country_code = 'MAR'`,
    );
    const years = async (area: string) => {
      const { rows } = await ask(database, observations, {
        ask: unemployment,
        columns: ['area', '2010', '2011'],
      });
      return rows.find(([its]) => its === area);
    };
    expect(await years('MAR')).toEqual(['MAR', expect.any(Number), null]);
    expect([
      (await row(unemployment, 'african', 2005)).of,
      (await row(unemployment, 'african', 2011)).of,
    ]).toEqual([Number(before.of) + 1, before.of]);
    expect((await row(unemployment, 'network', 2011)).of).toBe(56);
    await database.query(
      `update membership set to_year = null, group_code = 'arab' where country_code = 'MAR'`,
    );
  });
});
