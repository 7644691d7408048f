import type { MigrationInterface, QueryRunner } from 'typeorm';
import { views as listViews } from './1768000000010-ClosedLists.js';

// Grain: one row per held meeting of the network, with the preferred of the figures that sources state, and the stated
// figures that differ from them. `known_start` and `known_end` have no more of a date than is known.
export const meetingFact = `create or replace view meeting_fact as
with counted as (
  select
    meeting_id,
    max(value) filter (where measure = 'countries' and preferred) as countries,
    max(value) filter (where measure = 'representatives' and preferred) as representatives,
    max(counted_as) filter (where measure = 'representatives' and preferred) as counted_as,
    array_agg(distinct source_id) as sources
  from meeting_count
  group by meeting_id
),
disputed as (
  select
    o.meeting_id,
    jsonb_agg(
      jsonb_build_object('measure', o.measure, 'preferred', p.value, 'other', o.value, 'source', o.source_id)
      order by o.measure, o.source_id
    ) as conflicts
  from meeting_count o
  join meeting_count p on p.meeting_id = o.meeting_id and p.measure = o.measure and p.preferred
  where o.basis = 'stated' and o.value <> p.value
  group by o.meeting_id
)
select
  m.id as meeting_id,
  m.ordinal,
  m.kind,
  m.mode,
  m.start_date,
  m.end_date,
  extract(year from m.start_date)::integer as year,
  m.place,
  m.country_code as host_code,
  l.list,
  exists (
    select from delegation d where d.meeting_id = m.id and d.evidence <> 'reported-speaker'
  ) as listed,
  m.eligibility_confirmed,
  c.countries,
  c.representatives,
  c.counted_as,
  coalesce(d.conflicts, '[]') as conflicts,
  coalesce(c.sources, array[m.source_id]) as sources,
  known_date(m.start_date, m.date_precision) as known_start,
  known_date(m.end_date, m.date_precision) as known_end
from meeting m
join meeting_list l on l.meeting_id = m.id
left join counted c on c.meeting_id = m.id
left join disputed d on d.meeting_id = m.id
where m.statutory and m.status = 'held'`;

/** How much of a meeting's dates is known is a fact of the meeting. */
export class KnownDates1768000000110 implements MigrationInterface {
  name = 'KnownDates1768000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(meetingFact);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view meeting_fact');
    await runner.query(listViews[2]);
  }
}
