import { progressOf, responseRate } from '@libs/rules';
import type { Column } from '@libs/table';
import { countsIn, resultsFinding } from '@libs/findings';
import { anyFilter } from '../filter.js';
import { titleColumns, titleIn } from '../title.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';

type Row = AnswerRow & {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly n: number | null;
  readonly asked: number | null;
  readonly evidence: string | null;
};

const columns: readonly Column[] = [
  { name: 'result', role: 'dimension', type: 'text' },
  { name: 'level', role: 'attribute', type: 'code:result-level' },
  { name: 'area', role: 'attribute', type: 'theme', missing: 'not-applicable' },
  { name: 'activity', role: 'attribute', type: 'activity', missing: 'not-applicable' },
  ...titleColumns,
  { name: 'indicator', role: 'dimension', type: 'text' },
  { name: 'measure', role: 'attribute', type: 'text' },
  { name: 'definition', role: 'attribute', type: 'text', missing: 'not-reported' },
  { name: 'unit', role: 'attribute', type: 'code:result-unit' },
  { name: 'direction', role: 'attribute', type: 'code:result-direction' },
  { name: 'frequency', role: 'attribute', type: 'code:frequency', missing: 'not-reported' },
  { name: 'owner', role: 'attribute', type: 'text', missing: 'not-reported' },
  { name: 'baseline', role: 'measure', type: 'value', missing: 'not-reported' },
  { name: 'baselineYear', role: 'attribute', type: 'year', missing: 'not-reported' },
  { name: 'start', role: 'dimension', type: 'date', missing: 'not-reported' },
  { name: 'end', role: 'attribute', type: 'date', missing: 'not-reported' },
  { name: 'target', role: 'measure', type: 'value', missing: 'not-reported' },
  { name: 'actual', role: 'measure', type: 'value', missing: 'not-reported' },
  { name: 'progress', role: 'measure', type: 'share', missing: 'insufficient-data' },
  { name: 'n', role: 'measure', type: 'count', missing: 'not-reported' },
  { name: 'asked', role: 'measure', type: 'count', missing: 'not-reported' },
  { name: 'responseRate', role: 'measure', type: 'share', missing: 'insufficient-data' },
  { name: 'evidence', role: 'attribute', type: 'text', missing: 'not-reported' },
];

/**
 * What is a work plan to bring about, and how far is it: baseline, target and actual of each indicator, period by
 * period? Evaluations of trainings are a question of their own.
 */
export const planResults: Question<Row, { readonly plan: string; readonly language: string }> = {
  name: 'planResults',
  uses: [],
  columns,
  parameters: ({ plan, language }) => [plan, language],
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
join result_indicator i on i.result_id = r.id and i.kirkpatrick is null
cross join lateral (select ${titleIn('i', '$8')}) m
left join activity a on a.id = r.activity_id
left join result_period o on o.indicator_id = i.id
where r.plan_code = $7
  and ${anyFilter}
order by area nulls first, r.level desc, r.id, i.id, o.start_date`,
  notes: (rows) => {
    const told = rows.filter(({ actual }) => actual !== null);
    const bare = told.filter(({ evidence }) => evidence === null).length;
    return bare > 0 ? [{ code: 'note.without-evidence', values: { n: bare, of: told.length } }] : [];
  },
  bound: { max: 500, counts: (whole) => countsIn(resultsFinding(whole)) },
  table: (rows) =>
    byColumn(
      columns,
      rows.map((row) => ({
        ...row,
        progress: progressOf(row),
        responseRate: responseRate(row.n, row.asked),
      })),
    ),
};
