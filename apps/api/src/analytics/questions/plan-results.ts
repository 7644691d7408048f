import { titleIn } from '../title.js';
import { evaluatesTraining } from './plan-trainings.js';
import { anyFilter } from '../filter.js';
import { countsIn, resultsFinding } from '@libs/findings';
import { byColumn, type SqlQuestion } from '../question.js';
import { progressOf, responseRate } from '@libs/rules';
import { planResults as declared, type PlanResultsRow, type ThemeChoice } from '@libs/questions';

export const planResults: SqlQuestion<
  PlanResultsRow,
  ThemeChoice & { readonly plan: string; readonly language: string }
> = {
  ...declared,
  parameters: ({ plan, language, area }) => [plan, language, area ?? null],
  sql: `select
  r.id as result,
  r.level,
  coalesce(r.area_code, a.thematic_area) as area,
  r.activity_id as activity,
  ${titleIn('r', '$8')},
  i.id as indicator,
  m.title as measure,
  i.definition,
  i.unit,
  i.direction,
  i.frequency,
  i.owner,
  i.baseline,
  i.baseline_year as "baselineYear",
  o.start_date::text as start,
  o.end_date::text as "end",
  o.target,
  o.actual,
  o.respondents as n,
  o.asked,
  coalesce(o.evidence_address, o.evidence_title) as evidence,
  array_remove(array[r.source_id, i.source_id, o.source_id], null) as sources
from result r
join result_indicator i on i.result_id = r.id
  -- Those are with the trainings, every other one is here.
  and not ${evaluatesTraining}
cross join lateral (select ${titleIn('i', '$8')}) m
left join activity a on a.id = r.activity_id
left join result_period o on o.indicator_id = i.id
where r.plan_code = $7
  and ($9::text is null or coalesce(r.area_code, a.thematic_area) = $9)
  and ${anyFilter}
order by area nulls first, r.level desc, r.id, i.id, o.start_date`,
  bound: { max: 500, counts: (whole) => countsIn(resultsFinding(whole)) },
  table: (rows) =>
    byColumn(
      declared.columns,
      rows.map((row) => ({
        ...row,
        progress: progressOf(row),
        responseRate: responseRate(row.n, row.asked),
      })),
    ),
};
