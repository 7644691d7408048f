import { readLinks } from '@libs/rules';
import type { Column } from '@libs/table';
import { byActivities } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';
import { beneficiaryLists, membersOfAnyDay, ownActivities } from './theme-reach.js';

type Row = AnswerRow & {
  readonly provider: string;
  readonly beneficiary: string;
  readonly activities: number;
  readonly first: string;
  readonly last: string;
  /** The day of the first of all activities that name the two so, whatever years are chosen. */
  readonly since: string;
  readonly list: string;
  /** Whether the lists of all activities until then are complete. */
  readonly whole: boolean | null;
};

const columns: readonly Column[] = [
  { name: 'provider', role: 'dimension', type: 'country' },
  { name: 'beneficiary', role: 'dimension', type: 'country' },
  { name: 'activities', role: 'measure', type: 'count' },
  { name: 'first', role: 'attribute', type: 'date' },
  { name: 'last', role: 'attribute', type: 'date' },
  { name: 'mutual', role: 'attribute', type: 'count' },
  { name: 'fresh', role: 'attribute', type: 'count', missing: 'unknown' },
];

/** The first day of a date that is known as a day, a month or a year. */
const firstDay = (known: string) => `(${known} || substr('0000-01-01', length(${known}) + 1))::date`;

/**
 * Which members provided to which, as far as lists name them; which links are mutual, and which are new? Who only
 * presented is no beneficiary. A link is new only where every list until then is complete: else an earlier one may
 * be on none. Who left stays in its links, and a group has those of its members of the time.
 */
export const links: Question<Row> = {
  name: 'links',
  uses: byActivities,
  columns,
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
    array_agg(distinct o.source_id)
  from own o
  join activity_party_fact g on g.activity_id = o.activity_id and g.role = 'provider'
  join activity_party_fact b on b.activity_id = o.activity_id and b.role = 'beneficiary'
  where $1::integer is not null or $2::integer is not null or $6::text[] is not null
  group by g.country_code, b.country_code
),
listed as (
  select bool_and(f.beneficiary_list = 'complete') as whole
  from activity_fact f
  where f.programme <> 'other'
    and ($2::integer is null or f.year <= $2)
    and exists (select from activity_party_fact g where g.activity_id = f.activity_id and g.role = 'provider')
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
  notes: (rows) => [
    ...beneficiaryLists(rows),
    ...(rows.length > 0 && rows[0]?.whole !== true ? [{ code: 'note.new-links-unknown', values: {} }] : []),
  ],
  table: (rows) =>
    byColumn(
      columns,
      readLinks(rows, rows[0]?.whole === true).map(({ mutual, fresh, ...link }) => ({
        ...link,
        mutual: Number(mutual),
        fresh: fresh === null ? null : Number(fresh),
      })),
    ),
};
