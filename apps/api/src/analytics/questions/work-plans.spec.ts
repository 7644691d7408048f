import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld } from '../../../../../test/world.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { links } from './links.js';
import { planActivities } from './plan-activities.js';
import { planDifference } from './plan-difference.js';
import { planProgress } from './plan-progress.js';
import { planReports } from './plan-reports.js';
import { planResults } from './plan-results.js';
import { planTrainings } from './plan-trainings.js';
import { plansCompared } from './plans-compared.js';
import { themeCountries } from './theme-countries.js';
import { themeReach } from './theme-reach.js';

const plan = '2024-2026';

describe('a work plan', () => {
  let database: DataSource;
  let world: Awaited<ReturnType<typeof startWorld>>;

  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'asian');
    await world.member('CCC', 'asian');
    await world.plan(plan, ['T-1', 'T-2']);
    const under = { programme: plan, year: 2024 };
    await world.activity('done', {
      ...under,
      theme: 'T-1',
      provider: 'AAA',
      beneficiaries: ['BBB', 'CCC'],
      participations: 40,
      countries: 2,
    });
    await world.activity('silent', { ...under, theme: 'T-1', provider: 'BBB', beneficiaries: ['AAA'] });
    await world.activity('planned', {
      ...under,
      year: 2026,
      theme: 'T-1',
      status: 'planned',
      provider: 'CCC',
    });
    await world.activity('cancelled', { ...under, theme: 'T-2', status: 'cancelled', provider: 'CCC' });
    await world.activity('elsewhere', { year: 2024, theme: 'T-1', provider: 'AAA', beneficiaries: ['BBB'] });
    await world.result('r-1', {
      plan,
      area: 'T-1',
      baseline: 10,
      target: 50,
      actual: 40,
      evidence: 'Report',
    });
    await world.result('r-2', { plan, area: 'T-1', baseline: 10, target: 50 });
    await world.result('r-3', { plan, area: 'T-2', baseline: 5, target: 9, actual: 7 });
    const levels = { plan, activity: 'done', target: 80 };
    await world.result('k-1', { ...levels, kirkpatrick: 1, actual: 90, respondents: 18, asked: 24 });
    await world.version(plan, 1, { a: { area: 'T-1' }, gone: { area: 'T-1' } });
    await world.version(plan, 2, { a: { area: 'T-2', title: 'Another title' }, fresh: { area: 'T-1' } });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it('ask exactly this of the database', () => {
    const more = { planReports, plansCompared, themeCountries, themeReach };
    const questions = { links, planActivities, planDifference, planProgress, planResults, planTrainings };
    for (const [name, question] of Object.entries({ ...questions, ...more })) {
      expect(question.sql).toBe(goldenSql(name, question.sql));
    }
  });

  it('counts its own activities by state, and participations of those that report them', async () => {
    const { rows, notes } = await ask(database, planProgress, {
      ask: { plan },
      columns: ['area', 'activities', 'done', 'planned', 'cancelled', 'participations', 'withTotals'],
    });
    expect(rows).toEqual([
      ['T-1', 3, 2, 1, 0, 40, 1],
      ['T-2', 1, 0, 0, 1, null, 0],
    ]);
    expect(notes).toEqual(['note.participations-not-people', 'note.without-totals']);
  });

  it('D3: does not say how many of an area are done where no status is reported: not 0 of 1, of which it is told', async () => {
    const states = async () => {
      const columns = ['area', 'activities', 'done', 'planned', 'cancelled', 'unreported'];
      return (await ask(database, planProgress, { ask: { plan }, columns })).rows;
    };
    await database.query(`update activity set status = null where id in ('cancelled', 'silent')`);
    expect(await states()).toEqual([
      ['T-1', 3, 1, 1, 0, 1],
      ['T-2', 1, null, null, null, 1],
    ]);
    await database.query(`update activity set status = 'cancelled' where id = 'cancelled'`);
    await database.query(`update activity set status = 'done' where id = 'silent'`);
  });

  it('lists its activities by area and date with those who provide and benefit', async () => {
    const { rows } = await ask(database, planActivities, {
      ask: { plan, language: 'fr', area: 'T-1' },
      columns: ['activity', 'written', 'status', 'providers', 'beneficiaries', 'results', 'reported'],
    });
    expect(rows).toEqual([
      ['done', 'en', 'done', 'AAA', 'BBB CCC', 1, 1],
      ['silent', 'en', 'done', 'BBB', 'AAA', null, null],
      ['planned', 'en', 'planned', 'CCC', null, null, null],
    ]);
  });

  it('is 75 % of the way from 10 to 50 at 40, and nowhere where nothing is reported', async () => {
    const { rows, notes } = await ask(database, planResults, {
      ask: { plan, language: 'en' },
      columns: ['result', 'actual', 'progress', 'evidence'],
    });
    expect(rows).toEqual([
      ['r-1', 40, 0.75, 'Report'],
      ['r-2', null, null, null],
      ['r-3', 7, 0.5, null],
    ]);
    expect(notes).toEqual(['note.without-evidence']);
  });

  it('lists what a level is measured of that is no activity, so that no indicator is in no list', async () => {
    await world.result('k-2', { plan, area: 'T-2', baseline: 0, target: 50, actual: 60, kirkpatrick: 2 });
    const { rows } = await ask(database, planResults, {
      ask: { plan, language: 'en' },
      columns: ['result', 'actual', 'progress'],
    });
    expect(rows).toContainEqual(['k-2', 60, 1.2]);
    await database.query(`delete from result_period where indicator_id = 'k-2'`);
    await database.query(`delete from result_indicator where id = 'k-2'`);
    await database.query(`delete from result where id = 'k-2'`);
  });

  it('counts as many indicators in its areas as its results list, without the evaluations of trainings', async () => {
    const listed = await ask(database, planResults, { ask: { plan, language: 'en' }, columns: ['result'] });
    const counted = await ask(database, planProgress, { ask: { plan }, columns: ['indicators', 'reported'] });
    const sum = (place: number) => counted.rows.reduce((total, row) => total + Number(row[place]), 0);
    expect([listed.rows.length, sum(0), sum(1)]).toEqual([3, 3, 2]);
  });

  it('shows beside each level of a training how many of those asked say so', async () => {
    const { rows } = await ask(database, planTrainings, {
      ask: { plan, language: 'en' },
      columns: ['activity', 'level', 'value', 'n', 'asked', 'responseRate'],
    });
    expect(rows).toEqual([['done', '1', 0.9, 18, 24, 0.75]]);
  });

  it('tells two of its versions apart, item by item', async () => {
    const { rows } = await ask(database, planDifference, {
      ask: { plan, from: 1, to: 2, language: 'en' },
      columns: ['item', 'change', 'before', 'after'],
    });
    expect(rows).toEqual([
      ['fresh', 'added', null, null],
      ['a', 'renamed', 'a', 'Another title'],
      ['a', 'regrouped', 'T-1', 'T-2'],
      ['gone', 'removed', null, null],
    ]);
  });

  it('reaches a member once, however often it took part', async () => {
    const { rows } = await ask(database, themeReach, {
      ask: {},
      columns: ['theme', 'group', 'provided', 'benefited', 'reached', 'of', 'list'],
    });
    expect(rows).toEqual([
      ['T-1', 'arab', 1, 1, 1, 1, 'complete'],
      ['T-1', 'asian', 1, 2, 2, 2, 'complete'],
    ]);
  });

  it('names in an area only those whom a list names', async () => {
    const { rows } = await ask(database, themeCountries, {
      ask: {},
      columns: ['theme', 'country', 'provided', 'benefited'],
    });
    expect(rows).toEqual([
      ['T-1', 'AAA', 2, 1],
      ['T-1', 'BBB', 1, 2],
      ['T-1', 'CCC', 0, 1],
    ]);
  });

  it.each([
    ['as they are kept', {}],
    ['as they are counted for a choice of years', { yearFrom: 2000 }],
  ])('links providers with beneficiaries, and sees what is mutual, %s', async (_, filter) => {
    const { rows } = await ask(database, links, {
      filter,
      ask: {},
      columns: ['provider', 'beneficiary', 'activities', 'mutual'],
    });
    expect(rows).toEqual([
      ['AAA', 'BBB', 2, 1],
      ['AAA', 'CCC', 1, 0],
      ['BBB', 'AAA', 1, 1],
    ]);
  });
});
