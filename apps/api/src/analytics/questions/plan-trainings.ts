import { titleIn } from '../title.js';
import { activitiesFit } from './activities.js';
import { countsIn, trainingsFinding } from '@libs/findings';
import { byColumn, type SqlQuestion } from '../question.js';
import { responseRate } from '@libs/rules';
import { planTrainings as declared, type PlanTrainingsRow } from '@libs/questions';

/** Whether the indicator `i` of the result `r` is a share of those trained, by a level of Kirkpatrick's model. */
export const evaluatesTraining = `(i.kirkpatrick is not null and r.activity_id is not null and i.unit = 'percent')`;

export const planTrainings: SqlQuestion<
  PlanTrainingsRow,
  { readonly plan: string; readonly language: string }
> = {
  ...declared,
  parameters: ({ plan, language }) => [plan, language],
  sql: `select
  f.activity_id as activity,
  ${titleIn('a', '$8')},
  i.kirkpatrick::text as level,
  o.actual / 100 as value,
  o.respondents as n,
  o.asked,
  coalesce(o.evidence_address, o.evidence_title) as evidence,
  array_remove(array[r.source_id, i.source_id, o.source_id], null) as sources
from plan_fact f
join activity a on a.id = f.activity_id
join result r on r.activity_id = f.activity_id
join result_indicator i on i.result_id = r.id and ${evaluatesTraining}
left join result_period o on o.indicator_id = i.id
where f.plan_code = $7
  and ${activitiesFit}
order by f.start_date desc, f.activity_id, i.kirkpatrick, o.start_date`,
  bound: { max: 500, counts: (whole) => countsIn(trainingsFinding(whole)) },
  table: (rows) =>
    byColumn(
      declared.columns,
      rows.map((row) => ({ ...row, responseRate: responseRate(row.n, row.asked) })),
    ),
};
