import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  activityCells,
  activityFact as leadingFact,
  activityLinks,
  planFact,
} from './1768000000001-Parties.js';

// Grain: one row per activity that took place or is under way, with its preferred totals. Its parties, every provider
// among them, are in activity_party_fact.
export const activityFact = `create view activity_fact as
with counted as (
  select
    activity_id,
    max(value) filter (where measure = 'participations') as participations,
    max(value) filter (where measure = 'countries') as countries
  from activity_count
  where preferred
  group by activity_id
)
select
  a.id as activity_id,
  a.title_en,
  a.programme,
  a.type,
  a.thematic_area,
  a.mode,
  a.start_date,
  a.end_date,
  a.date_precision,
  extract(year from a.start_date)::integer as year,
  case a.beneficiary_basis
    when 'named_list' then 'complete'
    when 'press_list_incomplete' then 'partial'
    else 'none'
  end as beneficiary_list,
  c.participations,
  c.countries,
  a.source_id
from activity a
left join counted c on c.activity_id = a.id
where a.status in ('done', 'under-way')`;

/** No fact has a leading provider any more: nobody asks for one, and the first of several is no answer. */
export class EveryProvider1768000000033 implements MigrationInterface {
  name = 'EveryProvider1768000000033';

  up(runner: QueryRunner): Promise<void> {
    return replace(runner, activityFact);
  }

  down(runner: QueryRunner): Promise<void> {
    return replace(runner, leadingFact);
  }
}

async function replace(runner: QueryRunner, fact: string): Promise<void> {
  await runner.query('drop view activity_link_now, activity_cell_now, plan_fact, activity_fact');
  for (const view of [fact, planFact, activityCells, activityLinks]) await runner.query(view);
}
