import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld } from '../../../../../test/world.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { sqlOf } from '../question.js';
import { activitiesBy } from './activities-by.js';
import { activities } from './activities.js';
import { programme } from './programme.js';

describe('activities', () => {
  let database: DataSource;
  const columns = ['type', 'activities', 'withTotals', 'participations', 'countriesMin', 'countriesMax'];
  const byType = (filter = {}) =>
    ask(database, activitiesBy, { filter, ask: { dimension: 'type' }, columns });

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'asian');
    await world.activity('one', {
      year: 2021,
      provider: 'AAA',
      beneficiaries: ['BBB'],
      participations: 40,
      countries: 9,
    });
    await world.activity('two', { year: 2022, provider: 'BBB', participations: 60, countries: 22 });
    await world.activity('silent', { year: 2022, provider: 'BBB' });
    await world.activity('study', {
      year: 2022,
      type: 'study-visit',
      provider: 'AAA',
      participations: 5,
      countries: 5,
    });
    await world.activity('elsewhere', {
      year: 2022,
      programme: 'other',
      provider: 'AAA',
      participations: 900,
    });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it('ask exactly this of the database', () => {
    for (const [name, question] of Object.entries({
      activities,
      programme,
      activitiesByTheme: { sql: sqlOf(activitiesBy, { dimension: 'theme' }) },
    })) {
      expect(question.sql).toBe(goldenSql(name, question.sql));
    }
  });

  it('add participations up over those with totals, and never countries', async () => {
    const { rows, notes } = await byType();
    expect(rows).toEqual([
      ['workshop', 3, 2, 100, 9, 22],
      ['study-visit', 1, 1, 5, 5, 5],
    ]);
    expect(notes).toEqual(['note.participations-not-people', 'note.without-totals', 'note.other-programmes']);
  });

  it('count for a group what its members provide or benefit from', async () => {
    expect((await byType({ groups: ['asian'] })).rows).toEqual([['workshop', 3, 2, 100, 9, 22]]);
    expect((await byType({ countries: ['AAA'] })).rows).toEqual([
      ['workshop', 1, 1, 40, 9, 9],
      ['study-visit', 1, 1, 5, 5, 5],
    ]);
  });

  it('are listed newest first, without those of other programmes', async () => {
    const { rows } = await ask(database, activities, {
      filter: { yearFrom: 2022 },
      ask: {},
      columns: ['activity', 'participations'],
    });
    expect(rows).toEqual([
      ['silent', null],
      ['study', 5],
      ['two', 60],
    ]);
  });

  it('are added up in activity_cell exactly as they are counted', async () => {
    const [difference] = await database.query(
      `select count(*)::integer as n from (
        (table activity_cell except table activity_cell_now) union all (table activity_cell_now except table activity_cell)
      ) d`,
    );
    expect(difference).toEqual({ n: 0 });
  });
});
