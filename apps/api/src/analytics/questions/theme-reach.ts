import { byActivities, membersFit } from '../filter.js';
import { knownCount } from '../known-counts.js';
import type { AnswerRow, Question } from '../question.js';

type Row = AnswerRow & { readonly list: string };

/** Activities of the network with an area, that took place in the chosen years and modes. */
export const ownActivities = `select f.activity_id, f.thematic_area, f.start_date, f.source_id, a.beneficiary_basis
  from activity_fact f
  join activity a on a.id = f.activity_id
  where f.programme <> 'other'
    and ($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))`;

/** Members of today that fit the filter. */
export const chosenMembers = `select a.country_code, a.group_code
  from membership a
  where a.kind = 'member' and a.to_year is null
    and ${membersFit}`;

/** A number of members on the lists of an area `t`: that there is none is only known where every list is whole. */
const onWholeLists = (named: string): string =>
  knownCount(named, `t.list = 'complete' or ${named.replace('::integer', '')} > 0`);

/** How many members of each group does a thematic area reach, as providers and as beneficiaries? Each counted once. */
export const themeReach: Question<Row> = {
  name: 'themeReach',
  uses: byActivities,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'provided', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'benefited', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'reached', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'activities', role: 'measure', type: 'count' },
    { name: 'list', role: 'attribute', type: 'code:list' },
  ],
  sql: `with own as (
  ${ownActivities}
),
member as (
  ${chosenMembers}
),
theme as (
  select
    thematic_area as code,
    count(*)::integer as activities,
    case
      when bool_and(beneficiary_basis = 'named_list') then 'complete'
      when bool_and(beneficiary_basis = 'none') then 'none'
      else 'partial'
    end as list,
    array_agg(distinct source_id) as sources
  from own
  where thematic_area is not null
  group by thematic_area
),
named as (
  select distinct o.thematic_area as code, p.role, p.country_code
  from own o
  join activity_party p on p.activity_id = o.activity_id and p.role in ('provider', 'beneficiary')
)
select
  t.code as theme,
  m.group_code as "group",
  ${onWholeLists(`count(distinct n.country_code) filter (where n.role = 'provider')::integer`)} as provided,
  ${onWholeLists(`count(distinct n.country_code) filter (where n.role = 'beneficiary')::integer`)} as benefited,
  ${onWholeLists('count(distinct n.country_code)::integer')} as reached,
  count(distinct m.country_code)::integer as "of",
  t.activities,
  t.list,
  t.sources
from theme t
cross join member m
left join named n on n.code = t.code and n.country_code = m.country_code
group by t.code, m.group_code, t.activities, t.list, t.sources
order by t.activities desc, t.code, m.group_code`,
  notes: (rows) => beneficiaryLists(rows),
};

/** Says where not every list of beneficiaries is whole: who is not named there is unknown. */
export function beneficiaryLists(rows: readonly { readonly list: string }[]) {
  return rows.some(({ list }) => list !== 'complete')
    ? [{ code: 'note.beneficiaries-partial', values: {} }]
    : [];
}
