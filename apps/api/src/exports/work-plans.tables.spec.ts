import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld } from '../../../../test/world.js';
import { planReports } from '../analytics/questions/plan-reports.js';
import { activities, results, workPlans } from './work-plans.tables.js';

const plan = '2024-2026';

describe('open tables of work plans', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.plan(plan, ['T-1']);
    await world.activity('unplaced', { programme: plan, year: 2025, provider: 'AAA' });
    await world.result('r-1', { plan, area: 'T-1', baseline: 20, target: 50, actual: 40 });
    for (const id of ['total', 'period'])
      await database.query(
        `insert into source (id, title, publisher, read_on, taken) values ($1, $1, $1, '2026-11', 'figures')`,
        [id],
      );
    await database.query(
      `insert into activity_count (activity_id, measure, basis, value, source_id) values ('unplaced', 'participations', 'stated', 55, 'total')`,
    );
    await database.query(`update result_period set source_id = 'period'`);
    await database.query(
      `insert into progress_report (country_code, plan_code, start_date, end_date, state, source_id)
       values ('AAA', $1, '2025-01-01', '2025-06-30', 'published', 'period')`,
      [plan],
    );
  });
  afterAll(() => database.destroy());

  it('do not say that an area has no activity where one has no area', async () => {
    expect(await database.query(workPlans.sql)).toMatchObject([
      { thematic_area: 'T-1', activities: null, done: null },
    ]);
    await database.query(`update activity set thematic_area = 'T-1'`);
    expect(await database.query(workPlans.sql)).toMatchObject([
      { thematic_area: 'T-1', activities: 1, done: 1 },
    ]);
  });

  it('give each figure the source that states it', async () => {
    expect(await database.query(activities.sql)).toMatchObject([
      { participations: 55, source: 'a-page', participations_source: 'total', countries_source: null },
    ]);
    expect(await database.query(results.sql)).toMatchObject([
      { baseline: 20, actual: 40, source: 'period', baseline_source: 'a-page', result_source: 'a-page' },
    ]);
  });

  it('have no participations of an activity that was not held, as pages have none', async () => {
    await database.query(`update activity set status = 'cancelled'`);
    expect(await database.query(activities.sql)).toMatchObject([
      { status: 'cancelled', participations: null, participations_source: null },
    ]);
    await database.query(`update activity set status = 'done'`);
  });

  it('cite for the report of a member its own source, and not that of the plan', async () => {
    if (typeof planReports.sql !== 'string') throw new Error('It has one statement.');
    const rows = await database.query(planReports.sql, [null, null, null, null, null, null, plan]);
    expect(rows).toMatchObject([{ country: 'AAA', sources: ['period'] }]);
  });
});
