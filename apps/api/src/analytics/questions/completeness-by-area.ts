import { byMembers } from '@libs/questions';

import type { SqlQuestion } from '../question.js';
import { expectations, yearless } from './completeness.js';

/** The same added up for each group and the network, and how many members have all that is expected of them. */
export const completenessByArea: SqlQuestion = {
  name: 'completenessByArea',
  uses: byMembers,
  columns: [
    { name: 'area', role: 'dimension', type: 'area' },
    { name: 'item', role: 'dimension', type: 'code:quality-item' },
    { name: 'known', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'share', role: 'measure', type: 'share' },
    { name: 'complete', role: 'measure', type: 'count' },
    { name: 'members', role: 'measure', type: 'count' },
  ],
  parameters: (_, { day }) => [day],
  sql: `with ${expectations}
select
  coalesce(m.group_code, 'network') as area,
  i.item,
  sum(i.known)::integer as known,
  sum(i.expected)::integer as "of",
  round(sum(i.known)::numeric / sum(i.expected), 4)::float as share,
  count(*) filter (where i.known = i.expected)::integer as complete,
  count(*)::integer as members,
  null as sources
from member m
join item i on i.country_code = m.country_code
where ${yearless}
group by grouping sets ((i.item), (m.group_code, i.item))
order by m.group_code nulls first, i.item`,
  notes: () => [],
};
