import { titleIn } from '../title.js';
import { activitiesFit, openCount, partiesOfActivity } from './activities.js';
import { planActivities as declared, type PlanActivitiesRow, type PlanChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

/** So many activities come at once; the answer says of how many. */
const MAX = 500;

export const planActivities: SqlQuestion<PlanActivitiesRow, PlanChoice> = {
  ...declared,
  parameters: ({ plan, language, area }) => [plan, language, area],
  sql: `select
  f.activity_id as activity,
  ${titleIn('a', '$8')},
  f.thematic_area as area,
  f.type,
  f.status,
  a.status_reason as reason,
  known_date(f.start_date, f.date_precision) as start,
  known_date(f.end_date, f.date_precision) as "end",
  f.mode,
  nullif(p.providers, '') as providers,
  p.partners,
  p.presenters,
  case when f.beneficiary_list = 'complete' and f.status in ('done', 'under-way') then p.beneficiaries else nullif(p.beneficiaries, '') end as beneficiaries,
  p.funders,
  f.beneficiary_list as list,
  f.participations,
  f.countries,
  nullif(r.results, 0) as results,
  case when r.results > 0 then r.reported end as reported,
  count(*) over ()::integer as total,
  (count(*) filter (where f.status = 'done') over ())::integer as "allDone",
  (count(f.participations) filter (where f.status = 'done') over ())::integer as "allTold",
  (count(f.start_date) filter (where f.status in ('done', 'under-way')) over ())::integer as begun,
  (min(f.start_date) filter (where f.status in ('done', 'under-way')) over ())::text as first,
  (max(f.start_date) filter (where f.status in ('done', 'under-way')) over ())::text as last,
  ${openCount('plan_fact', 'f.plan_code = $7')} as open,
  f.conflicts::text as disputed,
  f.sources
from plan_fact f
join activity a on a.id = f.activity_id
cross join lateral (
  ${partiesOfActivity}
) p
left join lateral (
  select
    count(*)::integer as results,
    count(*) filter (
      where exists (select from result_period o where o.indicator_id = i.id and o.actual is not null)
    )::integer as reported
  from result r
  join result_indicator i on i.result_id = r.id
  where r.activity_id = f.activity_id
) r on true
where f.plan_code = $7
  and ($9::text is null or f.thematic_area = $9)
  and ${activitiesFit}
order by f.thematic_area, f.start_date, f.activity_id
limit ${MAX}`,
};
