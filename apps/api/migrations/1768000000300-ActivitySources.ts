import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  activityCells as cellsBefore,
  activityLinks,
  planFact as planBefore,
} from './1768000000001-Parties.js';
import { activityFact as factBefore } from './1768000000033-EveryProvider.js';

const partiesWhole = `a.beneficiary_basis = 'named_list' and exists (
    select from activity_party g where g.activity_id = a.id and g.role = 'provider'
  )`;

// Grain: one row per activity that took place or is under way, with its preferred totals. Its parties, every provider
// among them, are in activity_party_fact. `sources` are those of the record and of every total that is shown or differs
// from it, as `conflicts` tells. Countries that are only counted from names are a total only where the list is complete.
// The parties are `whole` where nobody can be missing: a complete list of beneficiaries, and a provider on record.
export const activityFact = `create view activity_fact as
with usable as (
  select c.*, c.preferred and (c.basis = 'stated' or a.beneficiary_basis = 'named_list') as shown
  from activity_count c
  join activity a on a.id = c.activity_id
),
counted as (
  select
    activity_id,
    max(value) filter (where measure = 'participations' and shown) as participations,
    max(value) filter (where measure = 'countries' and shown) as countries,
    array_agg(source_id) filter (where shown) as sources
  from usable
  group by activity_id
),
disputed as (
  select
    o.activity_id,
    jsonb_agg(
      jsonb_build_object('activity', coalesce(a.title_en, a.title_fr, a.title_ar), 'measure', o.measure, 'preferred', p.value, 'other', o.value, 'source', o.source_id)
      order by o.measure, o.source_id
    ) as conflicts,
    array_agg(o.source_id) as sources
  from usable o
  join usable p on p.activity_id = o.activity_id and p.measure = o.measure and p.shown
  join activity a on a.id = o.activity_id
  where o.basis = 'stated' and o.value <> p.value
  group by o.activity_id
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
  a.source_id,
  array(select distinct s from unnest(a.source_id || c.sources || d.sources) as s order by s) as sources,
  coalesce(d.conflicts, '[]') as conflicts,
  ${partiesWhole} as whole
from activity a
left join counted c on c.activity_id = a.id
left join disputed d on d.activity_id = a.id
where a.status in ('done', 'under-way')`;

// Grain: one row per activity counted under a work plan, in whatever state it is.
export const planFact = `create view plan_fact as
select
  w.code as plan_code,
  a.id as activity_id,
  a.thematic_area,
  a.type,
  a.status,
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
  f.participations,
  f.countries,
  a.source_id,
  coalesce(f.sources, array[a.source_id]) as sources,
  coalesce(f.conflicts, '[]') as conflicts,
  ${partiesWhole} as whole
from work_plan w
join activity a on a.programme = w.code
left join activity_fact f on f.activity_id = a.id`;

// Grain: one row per theme, type or provider, programme, year and mode, as the facts now have it. An activity with
// several providers counts for each, so that the rows of providers do not add up. The table `activity_cell` keeps
// these rows, so that the first screen does not grow with the number of activities.
const activityCells = `create view activity_cell_now as
with counted as (
  select 'theme' as dimension, f.thematic_area as code, f.activity_id from activity_fact f
  union all
  select 'type', f.type, f.activity_id from activity_fact f
  union all
  select distinct 'provider', g.country_code, f.activity_id
  from activity_fact f
  left join activity_party_fact g on g.activity_id = f.activity_id and g.role = 'provider'
)
select
  d.dimension,
  coalesce(d.code, '') as code,
  f.programme,
  f.year,
  coalesce(f.mode, '') as mode,
  count(*)::integer as activities,
  count(f.participations)::integer as with_totals,
  sum(f.participations)::integer as participations,
  min(f.countries) as countries_min,
  max(f.countries) as countries_max,
  string_to_array(string_agg(distinct array_to_string(f.sources, ' '), ' '), ' ') as sources,
  coalesce(jsonb_agg(f.conflicts) filter (where f.conflicts <> '[]'), '[]') as conflicts
from counted d
join activity_fact f on f.activity_id = d.activity_id
group by d.dimension, coalesce(d.code, ''), f.programme, f.year, coalesce(f.mode, '')`;

/** Totals of activities carry the source that states them, and a record says whether its parties are whole. */
export class ActivitySources1768000000300 implements MigrationInterface {
  name = 'ActivitySources1768000000300';

  up(runner: QueryRunner): Promise<void> {
    const column = `add column conflicts jsonb not null default '[]'`;
    return replace(runner, column, [activityFact, planFact, activityCells, activityLinks]);
  }

  down(runner: QueryRunner): Promise<void> {
    return replace(runner, 'drop column conflicts', [factBefore, planBefore, cellsBefore, activityLinks]);
  }
}

/** Puts views in the place of those that read each other, and adds activities up again. */
async function replace(runner: QueryRunner, column: string, views: readonly string[]): Promise<void> {
  await runner.query('drop view activity_link_now, activity_cell_now, plan_fact, activity_fact');
  await runner.query(`alter table activity_cell ${column}`);
  for (const view of views) await runner.query(view);
  await runner.query('delete from activity_cell');
  await runner.query('insert into activity_cell select * from activity_cell_now');
}
