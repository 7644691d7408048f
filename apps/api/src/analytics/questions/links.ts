import { membersOfAnyDay, ownActivities } from './theme-reach.js';
import { sourcesOf, statusUnreported } from '../known-counts.js';
import { byColumn, type SqlQuestion } from '../question.js';
import { readLinks } from '@libs/rules';
import { links as declared, type LinksRow } from '@libs/questions';

/** The first day of a date that is known as a day, a month or a year. */
const firstDay = (known: string) => `(${known} || substr('0000-01-01', length(${known}) + 1))::date`;

export const links: SqlQuestion<LinksRow> = {
  ...declared,
  // Without a choice of years or modes the links kept in activity_link answer; else the activities are read.
  sql: `with own as (
  ${ownActivities}
),
link as (
  select provider_code, named_code as beneficiary_code, own_activities, own_first, own_last, lists_complete, sources
  from activity_link
  where own_activities > 0 and $1::integer is null and $2::integer is null and $6::text[] is null
  union all
  select
    g.country_code,
    b.country_code,
    count(distinct o.activity_id)::integer,
    min(o.start_date),
    max(o.start_date),
    bool_and(o.beneficiary_list = 'complete'),
    ${sourcesOf('o.sources')}
  from own o
  join activity_party_fact g on g.activity_id = o.activity_id and g.role = 'provider'
  join activity_party_fact b on b.activity_id = o.activity_id and b.role = 'beneficiary'
  where $1::integer is not null or $2::integer is not null or $6::text[] is not null
  group by g.country_code, b.country_code
),
listed as (
  select bool_and(f.whole) and not ${statusUnreported()} as whole
  from activity_fact f
  where f.programme <> 'other'
    and ($2::integer is null or f.year <= $2)
),
member as (
  ${membersOfAnyDay}
)
select
  l.provider_code as provider,
  l.beneficiary_code as beneficiary,
  l.own_activities as activities,
  l.own_first as first,
  l.own_last as last,
  k.own_first as since,
  case when l.lists_complete then 'complete' else 'partial' end as list,
  w.whole,
  l.sources
from link l
join activity_link k on k.provider_code = l.provider_code and k.named_code = l.beneficiary_code
cross join listed w
where exists (
  select from member m
  where m.country_code in (l.provider_code, l.beneficiary_code)
    and ($4::text[] is null or m.days && daterange(${firstDay('l.own_first')}, ${firstDay('l.own_last')}, '[]'))
)
order by l.provider_code, l.beneficiary_code`,
  table: (rows) =>
    byColumn(
      declared.columns,
      readLinks(rows, rows[0]?.whole === true).map(({ mutual, fresh, ...link }) => ({
        ...link,
        mutual: mutual === null ? null : Number(mutual),
        fresh: fresh === null ? null : Number(fresh),
      })),
    ),
};
