import type { MigrationInterface, QueryRunner } from 'typeorm';
import { meetingFact } from './1768000000112-MeetingTotals.js';
import { activityFact as activitySources, planFact } from './1768000000300-ActivitySources.js';
import { attendanceFact } from './1768000000350-GuestsOnLists.js';

// The day that it is where days begin first: until then a first day is to come everywhere.
const latestDay = `create function latest_day() returns date stable language sql as
$$ select (now() at time zone 'UTC' + interval '14 hours')::date $$`;

// What is said to have been held or done on a day that is to come has not been: its day is believed, and not its status.
const meetingStatus = `create function meeting_status(status text, start_date date) returns text stable language sql as
$$ select case when status = 'held' and start_date > latest_day() then 'announced' else status end $$`;

const activityStatus = `create function activity_status(status text, start_date date, end_date date) returns text stable language sql as
$$ select case
  when status in ('done', 'under-way') and start_date > latest_day() then 'planned'
  when status = 'done' and end_date > latest_day() then 'under-way'
  else status
end $$`;

/** A view as it was, with the status of a record by its day. */
function byDay(view: string, says: string, becomes: string): string {
  if (!view.includes(says)) throw new Error(`The view does not say: ${says}`);
  return view.replace('create view', 'create or replace view').replaceAll(says, becomes);
}

const held = `meeting_status(m.status, m.start_date) = 'held'`;
// Grain: as before; of activities that have begun.
export const activityFact = byDay(
  activitySources,
  'where a.status in',
  'where activity_status(a.status, a.start_date, a.end_date) in',
);

const views = [
  byDay(meetingFact, `m.status = 'held'`, held),
  byDay(
    byDay(attendanceFact, `m.status = 'held'`, held),
    `statutory and status = 'held'`,
    `statutory and meeting_status(status, start_date) = 'held'`,
  ),
  activityFact,
  byDay(planFact, '  a.status,', '  activity_status(a.status, a.start_date, a.end_date) as status,'),
];

/** What is to come is counted nowhere, whatever its record says. */
export class NothingToCome1768000000370 implements MigrationInterface {
  name = 'NothingToCome1768000000370';

  async up(runner: QueryRunner): Promise<void> {
    for (const made of [latestDay, meetingStatus, activityStatus, ...views]) await runner.query(made);
    await addUp(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of [meetingFact, attendanceFact, activitySources, planFact])
      await runner.query(view.replace('create view', 'create or replace view'));
    await runner.query('drop function activity_status, meeting_status, latest_day');
    await addUp(runner);
  }
}

/** Puts the sums of activities in the place of those before. */
async function addUp(runner: QueryRunner): Promise<void> {
  for (const kept of ['activity_cell', 'activity_link']) {
    await runner.query(`delete from ${kept}`);
    await runner.query(`insert into ${kept} select * from ${kept}_now`);
  }
}
