import { responseRate } from '@libs/rules';
import type { Column } from '@libs/table';
import { countsIn, trainingsFinding } from '@libs/findings';
import { titleColumns, titleIn } from '../title.js';
import { byActivities } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';
import { activitiesFit } from './activities.js';

type Row = AnswerRow & {
  readonly n: number | null;
  readonly asked: number | null;
};

const columns: readonly Column[] = [
  { name: 'activity', role: 'dimension', type: 'activity' },
  ...titleColumns,
  { name: 'level', role: 'dimension', type: 'code:kirkpatrick' },
  { name: 'value', role: 'measure', type: 'share', missing: 'not-reported' },
  { name: 'n', role: 'measure', type: 'count', missing: 'not-reported' },
  { name: 'asked', role: 'measure', type: 'count', missing: 'not-reported' },
  { name: 'responseRate', role: 'measure', type: 'share', missing: 'insufficient-data' },
  { name: 'evidence', role: 'attribute', type: 'text', missing: 'not-reported' },
];

/** What did the trainings of a plan do, by Kirkpatrick's levels, and how many of those asked say so? Newest first. */
export const planTrainings: Question<Row, { readonly plan: string; readonly language: string }> = {
  name: 'planTrainings',
  uses: byActivities,
  columns,
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
join result_indicator i on i.result_id = r.id and i.kirkpatrick is not null and i.unit = 'percent'
left join result_period o on o.indicator_id = i.id
where f.plan_code = $7
  and ${activitiesFit}
order by f.start_date desc, f.activity_id, i.kirkpatrick, o.start_date`,
  notes: (rows) => (rows.length > 0 ? [{ code: 'note.answers-of-respondents', values: {} }] : []),
  bound: { max: 500, counts: (whole) => countsIn(trainingsFinding(whole)) },
  table: (rows) =>
    byColumn(
      columns,
      rows.map((row) => ({ ...row, responseRate: responseRate(row.n, row.asked) })),
    ),
};
