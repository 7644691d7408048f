import { planChanges } from '@libs/rules';
import type { Column } from '@libs/table';
import { anyFilter } from '../filter.js';
import { titleIn } from '../title.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';

export interface VersionPair {
  readonly plan: string;
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

type Row = AnswerRow & {
  readonly version: number;
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
};

const columns: readonly Column[] = [
  { name: 'item', role: 'dimension', type: 'text' },
  { name: 'kind', role: 'attribute', type: 'code:plan-item' },
  { name: 'title', role: 'attribute', type: 'text' },
  { name: 'change', role: 'dimension', type: 'code:plan-change' },
  { name: 'before', role: 'attribute', type: 'text', missing: 'not-applicable' },
  { name: 'after', role: 'attribute', type: 'text', missing: 'not-applicable' },
];

/** What does a later version of a plan change in an earlier one? */
export const planDifference: Question<Row, VersionPair> = {
  name: 'planDifference',
  uses: [],
  columns,
  parameters: ({ plan, from, to, language }) => [plan, from, to, language],
  sql: `select
  i.version,
  i.id,
  i.kind,
  i.parent_id as parent,
  ${titleIn('i', '$10')},
  i.start_date::text as start,
  i.end_date::text as "end",
  array[v.source_id] as sources
from plan_version_item i
join plan_version v on v.plan_code = i.plan_code and v.version = i.version
where i.plan_code = $7
  and i.version in ($8::smallint, $9::smallint)
  and ${anyFilter}
order by i.version, i.kind = 'area' desc, i.parent_id, i.start_date, i.id`,
  notes: () => [],
  bound: { max: 1_000 },
  table: (rows, { from, to }) => {
    const version = (wanted: number) => rows.filter((row) => row.version === wanted);
    const changes = planChanges(version(from), version(to));
    return byColumn(
      columns,
      changes.map(({ item, change, before, after }) => ({
        item: item.id,
        kind: item.kind,
        title: item.title,
        change,
        before,
        after,
      })),
    );
  },
};
