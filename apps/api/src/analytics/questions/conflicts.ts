import { conflictsFinding, countsIn } from '@libs/findings';
import { anyFilter } from '../filter.js';
import type { SqlQuestion } from '../question.js';

/**
 * Which figures of meetings and activities do not agree? One row a figure: two sources that state different totals, or
 * a total and a shorter count of names.
 */
export const conflicts: SqlQuestion = {
  name: 'conflicts',
  uses: [],
  columns: [
    { name: 'kind', role: 'dimension', type: 'text' },
    { name: 'record', role: 'dimension', type: 'text' },
    { name: 'programme', role: 'attribute', type: 'text', missing: 'not-applicable' },
    { name: 'title', role: 'attribute', type: 'text' },
    { name: 'measure', role: 'dimension', type: 'code:measure' },
    { name: 'conflict', role: 'attribute', type: 'code:conflict' },
    { name: 'basis', role: 'dimension', type: 'text' },
    { name: 'source', role: 'dimension', type: 'source' },
    { name: 'value', role: 'measure', type: 'count' },
    { name: 'countedAs', role: 'attribute', type: 'code:counted-as', missing: 'not-applicable' },
    { name: 'preferred', role: 'attribute', type: 'count' },
    { name: 'reason', role: 'attribute', type: 'code:reason', missing: 'not-reported' },
  ],
  sql: `with figure as (
  select 'meeting' as kind, m.id as record, null as programme, m.title_en as title, m.start_date,
    c.measure, c.basis, c.source_id, c.value, c.counted_as, c.preferred, c.reason
  from meeting_count c
  join meeting m on m.id = c.meeting_id
  union all
  select 'activity', a.id, a.programme, coalesce(a.title_en, a.title_fr, a.title_ar), a.start_date,
    c.measure, c.basis, c.source_id, c.value, null, c.preferred, c.reason
  from activity_count c
  join activity a on a.id = c.activity_id
),
disputed as (
  select kind, record, measure, count(distinct value) filter (where basis = 'stated') > 1 as between_sources
  from figure
  group by kind, record, measure
  having count(distinct value) > 1
)
select
  f.kind,
  f.record,
  f.programme,
  f.title,
  f.measure,
  case when d.between_sources then 'sources' else 'names' end as conflict,
  f.basis,
  f.source_id as source,
  f.value,
  f.counted_as as "countedAs",
  f.preferred::integer as preferred,
  f.reason,
  array[f.source_id] as sources
from figure f
join disputed d using (kind, record, measure)
where ${anyFilter}
order by d.between_sources desc, f.kind desc, f.start_date, f.record, f.measure, f.preferred desc, f.value desc`,
  notes: () => [],
  bound: { max: 500, counts: (whole) => countsIn(conflictsFinding(whole)) },
};
