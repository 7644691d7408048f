import { titleIn } from '../title.js';
import { anyFilter } from '../filter.js';
import { planChanges } from '@libs/rules';
import { byColumn, type SqlQuestion } from '../question.js';
import { type AnswerRow, planDifference as declared, type VersionPair } from '@libs/questions';

type Row = AnswerRow & {
  readonly version: number;
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
};

export const planDifference: SqlQuestion<Row, VersionPair> = {
  ...declared,
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
  bound: { max: 1_000 },
  table: (rows, { from, to }) => {
    const version = (wanted: number) => rows.filter((row) => row.version === wanted);
    const changes = planChanges(version(from), version(to));
    return byColumn(
      declared.columns,
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
