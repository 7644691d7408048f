import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld, type World } from '../../../../../test/world.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { activitiesBy } from './activities-by.js';
import { activities } from './activities.js';
import { activityParties } from './activity-parties.js';
import { engagement } from './engagement.js';
import { links } from './links.js';
import { cooperationFunnel } from './cooperation-funnel.js';
import { matches } from './matches.js';
import { planActivities } from './plan-activities.js';
import { planProgress } from './plan-progress.js';
import { plansCompared } from './plans-compared.js';
import { themeCountries } from './theme-countries.js';
import { themeReach } from './theme-reach.js';
import { NetworkService } from '../../network/network.service.js';
import { workPlans } from '../../exports/work-plans.tables.js';

const plan = '2024-2026';
const own = { programme: plan, year: 2025 } as const;

/** A network of two groups with a plan of two areas. */
async function network(): Promise<{ database: DataSource; world: World }> {
  const database = await freshDatabase('empty');
  const world = await startWorld(database);
  for (const code of ['AAA', 'BBB']) await world.member(code, 'arab');
  for (const code of ['DDD', 'EEE']) await world.member(code, 'african');
  await world.plan(plan, ['T-1', 'T-2']);
  return { database, world };
}

describe('an activity that names no beneficiaries', () => {
  let database: DataSource;
  beforeAll(async () => {
    const made = await network();
    database = made.database;
    await made.world.activity('listed', { ...own, theme: 'T-1', provider: 'EEE', beneficiaries: ['DDD'] });
    await made.world.activity('silent', { ...own, theme: 'T-2', provider: 'EEE', basis: 'none' });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it.each([
    ['all', {}],
    ['a group', { groups: ['african'] }],
    ['some members', { countries: ['AAA', 'DDD'] }],
  ])('makes nobody a stranger to it under a choice of %s', async (_, filter) => {
    const { rows, notes } = await ask(database, activityParties, {
      filter,
      ask: {},
      columns: ['country', 'beneficiary'],
    });
    for (const [country, n] of rows) expect([country, n]).toEqual([country, country === 'DDD' ? 1 : null]);
    expect(notes).toContain('note.beneficiary-lists');
  });

  it('may be one of a chosen group: its area has no zero, and the others say that they are least numbers', async () => {
    const counted = async (filter: object) =>
      ask(database, planProgress, { filter, ask: { plan }, columns: ['area', 'activities', 'done'] });
    expect((await counted({ countries: ['DDD'] })).rows).toEqual([
      ['T-1', 1, 1],
      ['T-2', null, null],
    ]);
    expect((await counted({ countries: ['DDD'] })).notes).toContain('note.parties-open');
    // Of the first activity all is on record: nobody of the group is a party of it.
    expect((await counted({ groups: ['arab'] })).rows).toEqual([]);
    expect((await counted({})).notes).not.toContain('note.parties-open');
  });

  it('is said of activities, by whatever they are counted', async () => {
    const about = { filter: { countries: ['DDD'] }, columns: ['activities'] };
    const by = await ask(database, activitiesBy, { ...about, ask: { dimension: 'type' } });
    expect(by).toMatchObject({ rows: [[1]], notes: expect.arrayContaining(['note.parties-open']) });
    const listed = await ask(database, activities, { ...about, ask: {}, columns: ['activity'] });
    expect(listed).toMatchObject({
      rows: [['listed']],
      notes: expect.arrayContaining(['note.parties-open']),
    });
    const ofPlan = await ask(database, planActivities, {
      ...about,
      ask: { plan, language: 'en', area: null },
      columns: ['activity'],
    });
    expect(ofPlan).toMatchObject({
      rows: [['listed']],
      notes: expect.arrayContaining(['note.parties-open']),
    });
    const compared = await ask(database, plansCompared, { ...about, ask: {} });
    expect(compared).toMatchObject({ rows: [[1]], notes: expect.arrayContaining(['note.parties-open']) });
  });

  it('names a member in one role, and leaves the others open', async () => {
    const { rows } = await ask(database, themeCountries, {
      ask: {},
      columns: ['theme', 'country', 'provided', 'partnered', 'benefited', 'activities'],
    });
    expect(rows).toEqual([
      ['T-1', 'DDD', 0, 0, 1, 1],
      ['T-1', 'EEE', 1, 0, 0, 1],
      ['T-2', 'EEE', 1, null, null, 1],
    ]);
  });
});

describe('an activity without a provider on record', () => {
  let database: DataSource;
  beforeAll(async () => {
    const made = await network();
    database = made.database;
    await made.world.activity('orphan', { ...own, theme: 'T-1', beneficiaries: ['DDD'] });
    await made.world.round('round', plan, '2024-01-10');
    await made.world.says('AAA', 'round', { area: 'T-1', need: 3 });
    await made.world.says('BBB', 'round', { area: 'T-1', capacity: 3 });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it('was provided by anybody: who benefited is known, and who had another part is not', async () => {
    const { rows, notes } = await ask(database, themeReach, {
      ask: {},
      columns: ['group', 'provided', 'partnered', 'presented', 'benefited', 'funded', 'reached', 'list'],
    });
    expect(rows).toEqual([
      ['african', null, null, null, 1, null, 1, 'partial'],
      ['arab', null, null, null, 0, null, null, 'partial'],
    ]);
    expect(notes).toContain('note.beneficiaries-partial');
    const named = await ask(database, themeCountries, {
      ask: {},
      columns: ['country', 'provided', 'benefited'],
    });
    expect(named.rows).toEqual([['DDD', null, 1]]);
  });

  it('may have joined two members that are in no activity together', async () => {
    const { rows } = await ask(database, matches, {
      ask: { round: 'round', country: null },
      columns: ['needing', 'providing', 'together'],
    });
    expect(rows).toEqual([['AAA', 'BBB', null]]);
  });
});

describe('an activity without a thematic area', () => {
  let database: DataSource;
  let world: World;
  beforeAll(async () => {
    ({ database, world } = await network());
    await world.activity('unplaced', { ...own, provider: 'EEE', beneficiaries: ['DDD'] });
    await world.round('round', plan, '2024-01-10');
    await world.says('DDD', 'round', { area: 'T-1', need: 3 });
    await world.says('EEE', 'round', { area: 'T-1', capacity: 3 });
  });
  afterAll(() => database.destroy());

  it('may be of any: none of them has a known number of none', async () => {
    const columns = ['area', 'activities', 'done', 'planned', 'unreported', 'withTotals'];
    const progress = await ask(database, planProgress, { ask: { plan }, columns });
    expect(progress.rows).toEqual([
      ['T-1', null, null, null, null, null],
      ['T-2', null, null, null, null, null],
      [null, 1, 1, 0, 0, 0],
    ]);
    expect(progress.notes).toContain('note.areas-open');
  });

  it('leaves areas of the strategy open in the same way', async () => {
    await database.query(`insert into thematic_area (code, plan, status, title_en, translation, source_id)
      values ('LMS-1', 'oic-lms', 'official', 'LMS-1', 'ours', 'a-page') on conflict do nothing`);
    await database.query(
      `update thematic_area set strategy_area = 'LMS-1', strategy_basis = 'ours' where code = 'T-1'`,
    );
    const { rows, notes } = await ask(database, plansCompared, {
      ask: {},
      columns: ['strategyArea', 'activities', 'done', 'unreported'],
    });
    expect(rows).toEqual([
      ['LMS-1', null, null, null],
      [null, 1, 1, 0],
    ]);
    expect(notes).toContain('note.areas-open');
  });

  it('may serve a need of a round: its last steps are least numbers', async () => {
    const { notes } = await ask(database, cooperationFunnel, { ask: { round: 'round' }, columns: ['needs'] });
    expect(notes).toContain('note.funnel-least');
  });
});

describe('an activity whose status nobody reports', () => {
  let database: DataSource;
  beforeAll(async () => {
    const made = await network();
    database = made.database;
    await made.world.meeting('met', '2025-01-01');
    await made.world.activity('held', { ...own, theme: 'T-1', provider: 'EEE', beneficiaries: ['DDD'] });
    const may = { ...own, theme: 'T-1', provider: 'AAA', status: null, beneficiaries: ['BBB'] } as const;
    await made.world.activity('may-be', may);
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  const all = async () => {
    const about = { ask: {}, columns: ['country', 'beneficiary'] };
    const parties = await ask(database, activityParties, about);
    const reach = await ask(database, themeReach, { ask: {}, columns: ['group', 'provided', 'reached'] });
    const named = await ask(database, themeCountries, { ask: {}, columns: ['country', 'provided'] });
    const linked = await ask(database, links, { ask: {}, columns: ['mutual', 'fresh'] });
    const scores = await ask(database, engagement, {
      ask: {},
      columns: ['country', 'thematic-range known', 'contribution known'],
    });
    return { parties, reach, named, linked, scores };
  };

  it('may have been one: nobody is known to have had no part in its area, and no link to be new', async () => {
    const { parties, reach, named, linked, scores } = await all();
    expect(parties.rows).toEqual([
      ['AAA', null],
      ['BBB', null],
      ['DDD', 1],
      ['EEE', null],
    ]);
    expect(parties.notes).toEqual(['note.status-unreported']);
    expect(reach.rows).toEqual([
      ['african', 1, 2],
      ['arab', null, null],
    ]);
    expect(reach.notes).toContain('note.beneficiaries-partial');
    expect(named.rows).toEqual([
      ['DDD', null],
      ['EEE', 1],
    ]);
    expect(linked.rows).toEqual([[null, null]]);
    // That it did not speak is known: it came to no meeting.
    expect(scores.rows).toContainEqual(['AAA', 0, 1]);
  });

  it('is none once it is reported as cancelled', async () => {
    await database.query(`update activity set status = 'cancelled' where id = 'may-be'`);
    await inTransaction(database, refreshActivityRollups);
    const { parties, reach, named, linked, scores } = await all();
    expect(parties.rows.map(([, n]) => n)).toEqual([0, 0, 1, 0]);
    expect(parties.notes).toEqual([]);
    expect(reach.rows).toEqual([
      ['african', 1, 2],
      ['arab', 0, 0],
    ]);
    expect(named.rows).toEqual([
      ['DDD', 0],
      ['EEE', 1],
    ]);
    expect(linked.rows).toEqual([[0, 1]]);
    expect(scores.rows).toContainEqual(['AAA', 1, 2]);
  });

  it('has an area of its own, and the sources of no other', async () => {
    const of = async (area: string) =>
      (await ask(database, themeReach, { ask: { area }, columns: ['theme'] })).rows.length;
    expect([await of('T-1'), await of('T-2')]).toEqual([2, 0]);
  });
});

describe('an activity of a plan whose area is of another programme', () => {
  let database: DataSource;
  beforeAll(async () => {
    const made = await network();
    database = made.database;
    await database.query(`insert into thematic_area (code, plan, status, title_en, translation, source_id)
      values ('LMS-1', 'oic-lms', 'official', 'LMS-1', 'ours', 'a-page')`);
    await made.world.activity('held', { ...own, theme: 'T-1', provider: 'EEE' });
    await made.world.activity('planned', { ...own, theme: 'LMS-1', status: 'planned', provider: 'EEE' });
    await made.world.activity('postponed', { ...own, theme: 'LMS-1', status: 'postponed', provider: 'EEE' });
  });
  afterAll(() => database.destroy());

  it('is one of the plan’s all the same, under its own area', async () => {
    const { rows } = await ask(database, planProgress, {
      ask: { plan },
      columns: ['area', 'activities', 'planned', 'postponed', 'done'],
    });
    expect(rows).toEqual([
      ['LMS-1', 2, 1, 1, 0],
      ['T-1', 1, 0, 0, 1],
      ['T-2', 0, 0, 0, 0],
    ]);
    const listed = await ask(database, planActivities, {
      ask: { plan, language: 'en', area: null },
      columns: ['activity'],
    });
    expect(listed.rows).toHaveLength(3);
  });

  it('is compared under the area of the strategy that it names', async () => {
    const { rows } = await ask(database, plansCompared, {
      ask: {},
      columns: ['strategyArea', 'plan', 'activities'],
    });
    expect(rows).toContainEqual(['LMS-1', plan, 2]);
    expect(rows).toContainEqual([null, plan, 1]);
  });

  it('is in the open data with that area', async () => {
    const rows: unknown = await database.query(workPlans.sql);
    expect(rows).toMatchObject([
      { thematic_area: 'LMS-1', activities: 2, done: 0 },
      { thematic_area: 'T-1', activities: 1, done: 1 },
      { thematic_area: 'T-2', activities: 0, done: 0 },
    ]);
  });
});

describe('a chair that is to come', () => {
  it('chairs nobody today, and has not given yet', async () => {
    const { database, world } = await network();
    await world.meeting('met', '2025-01-01');
    await database.query(`insert into chair_term (country_code, role, actual_from, actual_to, nominal, institution, source_id)
      values ('AAA', 'chair', current_date + 30, null, 'next', 'An agency', 'a-page'),
        ('BBB', 'chair', current_date - 30, current_date + 30, 'now', 'An agency', 'a-page')`);
    const chairs = await new NetworkService(database).chairs();
    expect(chairs.map(({ country, isCurrent, isToCome }) => [country, isCurrent, isToCome])).toEqual([
      ['AAA', false, true],
      ['BBB', true, false],
    ]);
    const { rows } = await ask(database, engagement, { ask: {}, columns: ['country', 'contribution done'] });
    expect(rows.slice(0, 2)).toEqual([
      ['AAA', 0],
      ['BBB', 1],
    ]);
    await database.destroy();
  });
});
