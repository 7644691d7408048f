import { byMembers } from '@libs/questions';
import { membersFit } from '../filter.js';
import type { SqlQuestion } from '../question.js';
import { CURRENT_YEARS, yearless } from './completeness.js';

/** Of how many members is the last observation of an indicator old? A member without any is not among them. */
export const staleSeries: SqlQuestion = {
  name: 'staleSeries',
  uses: byMembers,
  columns: [
    { name: 'indicator', role: 'dimension', type: 'indicator' },
    { name: 'stale', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'oldest', role: 'measure', type: 'year' },
    { name: 'newest', role: 'measure', type: 'year' },
  ],
  parameters: (_, { day }) => [day],
  sql: `with last as (
  select o.indicator_code, o.country_code, max(o.year) as year
  from membership_at a
  join observation_fact o on o.country_code = a.country_code
  where a.days @> $7::date
    and ${membersFit}
    and ${yearless}
  group by o.indicator_code, o.country_code
)
select
  indicator_code as indicator,
  count(*) filter (where year < extract(year from $7::date) - ${CURRENT_YEARS})::integer as stale,
  count(*)::integer as "of",
  min(year) as oldest,
  max(year) as newest,
  null as sources
from last
group by indicator_code
order by stale desc, indicator_code`,
  notes: () => [],
};
