import type { Column } from '@libs/table';
import { partyColumns } from '@libs/findings';
import { titleColumns, titleIn } from '../title.js';
import { byActivities } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { activitiesFit, partiesOfActivity, totalsNotes } from './activities.js';

export interface PlanChoice {
  readonly plan: string;
  readonly language: string;
  /** One area only; null for all. */
  readonly area: string | null;
}

type Row = AnswerRow & {
  readonly total: number;
  /** Of all that fit, not of those listed only: how many are done, and how many of these report a total. */
  readonly allDone: number;
  readonly allTold: number;
  readonly first: string;
  readonly last: string;
};

/** So many activities come at once; the answer says of how many. */
const MAX = 500;

/** What was planned under a work plan and what became of it, area by area? */
export const planActivities: Question<Row, PlanChoice> = {
  name: 'planActivities',
  uses: byActivities,
  columns: [
    { name: 'activity', role: 'dimension', type: 'activity' },
    ...titleColumns,
    { name: 'area', role: 'attribute', type: 'theme', missing: 'not-applicable' },
    { name: 'type', role: 'attribute', type: 'code:activity-type' },
    { name: 'status', role: 'attribute', type: 'code:activity-status', missing: 'not-reported' },
    { name: 'reason', role: 'attribute', type: 'text', missing: 'not-applicable' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date', missing: 'not-reported' },
    { name: 'mode', role: 'attribute', type: 'code:mode', missing: 'not-reported' },
    ...Object.values(partyColumns).map((name): Column => ({
      name,
      role: 'attribute',
      type: 'countries',
      ...(name === partyColumns.provider && { missing: 'not-reported' }),
      ...(name === partyColumns.beneficiary && { missing: 'unknown' }),
    })),
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'results', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'reported', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
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
  (min(f.start_date) over ())::text as first,
  (max(f.start_date) over ())::text as last,
  array[f.source_id] as sources
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
  notes: (rows, filter) => {
    const [row] = rows;
    if (row === undefined) return totalsNotes(0, 0, filter);
    const { total: of, allDone, allTold, first, last } = row;
    const cut =
      of > rows.length ? [{ code: 'note.shown-of', values: { n: rows.length, of, first, last } }] : [];
    return [...totalsNotes(allTold, allDone, filter), ...cut];
  },
};
