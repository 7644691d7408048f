import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld, type World } from '../../../../../test/world.js';
import { everything } from '@libs/questions';
import { latestDay } from '@libs/rules';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { answer } from '../question.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { poolOf } from '../../platform/postgres/pool.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import { activitiesBy } from './activities-by.js';
import { activityParties } from './activity-parties.js';
import { attendanceMatrix } from './attendance-matrix.js';
import { change } from './change.js';
import { clusters } from './clusters.js';
import { concentration } from './concentration.js';
import { delegationSizes } from './delegation-sizes.js';
import { matches } from './matches.js';
import { participationByMeeting } from './participation-by-meeting.js';
import { planActivities } from './plan-activities.js';

const PLAN = '2098-2099';

describe('records that contradict themselves, or a source that leaves a state open', () => {
  let database: DataSource;
  let world: World;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    for (const code of ['AAA', 'BBB', 'CCC']) await world.member(code, 'arab');
    for (const code of ['DDD', 'EEE']) await world.member(code, 'asian');
    await world.member('FFF', 'african');
    const first = await world.meeting('first', '2018-03-01');
    await first.attended('AAA', 4);
    const second = await world.meeting('second', '2022-05-05');
    for (const [code, heads] of [
      ['AAA', 10],
      ['BBB', 5],
      ['CCC', 3],
    ] as const)
      await second.attended(code, heads);
    await database.query(
      `insert into delegation (country_code, meeting_id, state, evidence, source_id)
       select 'DDD', id, 'unknown', 'named-in-list', source_id from meeting where id = 'second'`,
    );
  });
  afterAll(() => database.destroy());

  it('make a change a range: 3 or 4 members came, of whom one may be new', async () => {
    const { rows, notes } = await ask(database, change, {
      ask: { from: 'first', to: 'second' },
      columns: ['part', 'members', 'membersMax'],
    });
    expect(rows).toEqual([
      ['before', 1, 1],
      ['came', 2, 3],
      ['newly-eligible', 0, 0],
      ['stayed-away', -0, -0],
      ['no-longer-eligible', -0, -0],
      ['after', 3, 4],
    ]);
    expect(notes).toContain('note.members-open');
  });

  it('have the concentration of the delegations that are known, and say that one more may have come', async () => {
    const about = { ask: {}, columns: ['meeting', 'countries', 'countriesMax', 'gini'] };
    const { rows, notes } = await ask(database, concentration, about);
    expect(rows).toEqual([
      ['first', 1, 1, 0],
      ['second', 3, 4, expect.closeTo(7 / 18)],
    ]);
    expect(notes).toEqual(['note.delegations-open']);
    const sizes = await ask(database, delegationSizes, { ask: {}, columns: ['country', 'representatives'] });
    expect(sizes.rows).toContainEqual(['AAA', 10]);
    expect(sizes.notes).toEqual(['note.delegations-open']);
  });

  it('are told of no group: sources differ on a total of all', async () => {
    await database.query(
      `insert into source (id, title, publisher, read_on, taken)
       select 'another-page', title, publisher, read_on, taken from source order by id limit 1`,
    );
    await database.query(
      `insert into meeting_count (meeting_id, measure, basis, source_id, value, counted_as, preferred)
       select 'second', 'representatives', 'stated', id, 70 + row_number() over (order by id), 'representatives', row_number() over (order by id) = 1
       from (select id from source order by id limit 2) s`,
    );
    const of = async (filter: object) =>
      await ask(database, participationByMeeting, {
        filter,
        ask: {},
        columns: ['meeting', 'conflicts'],
      });
    expect((await of({})).notes).toContain('note.conflict');
    const { rows, notes } = await of({ groups: ['arab'] });
    expect(notes).not.toContain('note.conflict');
    expect(rows).toContainEqual(['second', 0]);
  });

  it('are counted nowhere where they say of a day to come what they say of the past', async () => {
    const later = await world.meeting('later', '2098-06-05', { countries: 44 });
    await later.attended('AAA', 2);
    await world.plan(PLAN, []);
    await world.activity('later', {
      year: 2098,
      programme: PLAN,
      participations: 77,
      beneficiaries: ['AAA'],
    });
    await world.activity('now', { year: 2020, participations: 5, provider: 'BBB', beneficiaries: ['AAA'] });
    const client = await poolOf(database).connect();
    await refreshActivityRollups(client).finally(() => client.release());

    const meetings = await ask(database, participationByMeeting, { ask: {}, columns: ['meeting'] });
    expect(meetings.rows.flat()).toEqual(['first', 'second']);
    const states = await ask(database, attendanceMatrix, { ask: {}, columns: ['meeting'] });
    expect(states.rows.flat()).not.toContain('later');
    const types = { ask: { dimension: 'type' as const }, columns: ['activities', 'participations'] };
    expect((await ask(database, activitiesBy, types)).rows).toEqual([[1, 5]]);
    expect((await ask(database, activitiesBy, { ...types, filter: { groups: ['arab'] } })).rows).toEqual([
      [1, 5],
    ]);
    const planned = await ask(database, planActivities, {
      ask: { plan: PLAN, language: 'en', area: null },
      columns: ['status', 'participations'],
    });
    expect(planned.rows).toEqual([['planned', null]]);
    expect(await new MeetingService(database).one('later')).toMatchObject({ status: 'announced' });
    // What begins today has begun, wherever the day is.
    const [row] = await database.query(
      `select latest_day()::text as day, activity_status('done', latest_day(), latest_day() + 1) as begun`,
    );
    expect(row).toEqual({ day: latestDay(), begun: 'under-way' });
  });

  it('name more beneficiaries than a total of countries: the total is none, and a note says so', async () => {
    await world.activity('refuted', {
      year: 2021,
      type: 'webinar',
      provider: 'BBB',
      beneficiaries: ['AAA', 'CCC', 'EEE'],
      countries: 2,
    });
    const client = await poolOf(database).connect();
    await refreshActivityRollups(client).finally(() => client.release());
    const about = { ask: { dimension: 'type' as const }, columns: ['type', 'countriesMin', 'countriesMax'] };
    const { rows, notes } = await ask(database, activitiesBy, about);
    expect(rows).toContainEqual(['webinar', null, null]);
    expect(notes).toContain('note.activity-total-refuted');
  });

  it('name none of a group on any list, which all lists say', async () => {
    const filter = { ...everything, groups: ['african'] };
    const { cells, sources } = await answer(database, activityParties, {
      filter,
      snapshot: await currentSnapshot(database),
      ask: {},
    });
    expect(cells.map(([cell]) => cell)).toEqual(expect.arrayContaining(['FFF', 0]));
    expect(sources).toEqual(['a-page']);
  });

  it('have a match where either side is chosen, and a cluster where the needs are', async () => {
    await world.plan('2024-2026', ['ONE']);
    await world.round('a-round', '2024-2026', '2024-02-01');
    for (const country of ['AAA', 'BBB', 'CCC'])
      await world.says(country, 'a-round', { area: 'ONE', need: 3 });
    await world.says('EEE', 'a-round', { area: 'ONE', capacity: 3 });
    const pairs = (groups: readonly string[]) =>
      ask(database, matches, {
        filter: { groups },
        ask: { round: 'a-round', country: null },
        columns: ['needing', 'providing'],
      });
    const all = [
      ['AAA', 'EEE'],
      ['BBB', 'EEE'],
      ['CCC', 'EEE'],
    ];
    for (const group of ['arab', 'asian']) {
      const { rows, notes } = await pairs([group]);
      expect(rows).toEqual(all);
      expect(notes).toContain('note.matches-of-chosen');
    }
    expect((await pairs(['african'])).rows).toEqual([]);
    const together = (groups: readonly string[]) =>
      ask(database, clusters, {
        filter: { groups },
        ask: { round: 'a-round' },
        columns: ['needing', 'providing'],
      });
    expect((await together(['arab'])).rows).toEqual([['AAA BBB CCC', 'EEE']]);
    expect((await together(['asian'])).rows).toEqual([]);
  });
});
