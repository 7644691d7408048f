import { readLinks } from '@libs/rules';
import type { Column } from '@libs/table';
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
  columns,
  sql: `with own as (
  ${ownActivities}
),
member as (
  ${chosenMembers}
)
select
  g.country_code as provider,
  b.country_code as beneficiary,
  count(*)::integer as activities,
  min(o.start_date)::text as first,
  max(o.start_date)::text as last,
  case when bool_and(o.beneficiary_basis = 'named_list') then 'complete' else 'partial' end as list,
  array_agg(distinct o.source_id) as sources
from own o
join activity_party g on g.activity_id = o.activity_id and g.role = 'provider'
join activity_party b on b.activity_id = o.activity_id and b.role = 'beneficiary'
where exists (select from member m where m.country_code in (g.country_code, b.country_code))
  and g.country_code is not null
  and b.country_code is not null
group by g.country_code, b.country_code
order by g.country_code, b.country_code`,
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
