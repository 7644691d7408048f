import { readLinks } from '@libs/rules';
import type { Column } from '@libs/table';
import { byActivities } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';
import { beneficiaryLists, chosenMembers, ownActivities } from './theme-reach.js';

type Row = AnswerRow & {
  readonly provider: string;
  readonly beneficiary: string;
  readonly activities: number;
  readonly first: string;
  readonly last: string;
  readonly list: string;
};

const columns: readonly Column[] = [
  { name: 'provider', role: 'dimension', type: 'country' },
  { name: 'beneficiary', role: 'dimension', type: 'country' },
  { name: 'activities', role: 'measure', type: 'count' },
  { name: 'first', role: 'attribute', type: 'date' },
  { name: 'last', role: 'attribute', type: 'date' },
  { name: 'mutual', role: 'attribute', type: 'count' },
  { name: 'fresh', role: 'attribute', type: 'count' },
];

/** Which members provided to which, as far as lists name them; which links are mutual, and which are new? */
export const links: Question<Row> = {
  name: 'links',
  uses: byActivities,
  columns,
  // Without a choice of years or modes the links kept in activity_link answer; else the activities are read.
  sql: `with own as (
  ${ownActivities}
),
link as (
  select provider_code, beneficiary_code, own_activities, own_first, own_last, lists_complete, sources
  from activity_link
  where own_activities > 0 and $1::integer is null and $2::integer is null and $6::text[] is null
  union all
  select
    g.country_code,
    b.country_code,
    count(*)::integer,
    min(o.start_date),
    max(o.start_date),
    bool_and(o.beneficiary_basis = 'named_list'),
    array_agg(distinct o.source_id)
  from own o
  join activity_party g on g.activity_id = o.activity_id and g.role = 'provider' and g.country_code is not null
  join activity_party b on b.activity_id = o.activity_id and b.role = 'beneficiary' and b.country_code is not null
  where $1::integer is not null or $2::integer is not null or $6::text[] is not null
  group by g.country_code, b.country_code
),
member as (
  ${chosenMembers}
)
select
  l.provider_code as provider,
  l.beneficiary_code as beneficiary,
  l.own_activities as activities,
  l.own_first::text as first,
  l.own_last::text as last,
  case when l.lists_complete then 'complete' else 'partial' end as list,
  l.sources
from link l
where exists (select from member m where m.country_code in (l.provider_code, l.beneficiary_code))
order by l.provider_code, l.beneficiary_code`,
  notes: (rows) => beneficiaryLists(rows),
  table: (rows) =>
    byColumn(
      columns,
      readLinks(rows).map(({ mutual, fresh, ...link }) => ({
        ...link,
        mutual: Number(mutual),
        fresh: Number(fresh),
      })),
    ),
};
