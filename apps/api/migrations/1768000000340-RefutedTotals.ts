import type { MigrationInterface, QueryRunner } from 'typeorm';
import { meetingList as meetingTotals } from './1768000000112-MeetingTotals.js';

// Grain: as before. Names close a list where they are as many as the total states; a total of fewer than are named is
// contradicted by the list, and closes nothing.
const meetingList = `create or replace view meeting_list as
with named as (
  select d.meeting_id, count(distinct d.country_code)::integer as members
  from delegation d
  join meeting m on m.id = d.meeting_id
  join membership_at s on s.country_code = d.country_code and (m.start_date is null or s.days @> m.start_date)
  where d.state = 'attended' and d.evidence <> 'reported-speaker'
  group by d.meeting_id
),
stated as (
  select meeting_id, value as countries from meeting_total where measure = 'countries'
)
select
  m.id as meeting_id,
  case
    when m.list <> 'complete' or m.list_closed or n.members = s.countries then m.list
    when n.members > 0 then 'partial'
    else 'none'
  end as list,
  coalesce(n.members, 0) as named,
  s.countries as stated
from meeting m
left join named n on n.meeting_id = m.id
left join stated s on s.meeting_id = m.id`;

/** A total that its list refutes makes nobody absent. */
export class RefutedTotals1768000000340 implements MigrationInterface {
  name = 'RefutedTotals1768000000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(meetingList);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(meetingTotals);
  }
}
