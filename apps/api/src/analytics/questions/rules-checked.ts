import { anyFilter } from '../filter.js';
import { logicalRules } from '../logical-rules.js';
import type { SqlQuestion } from '../question.js';

/** On how many records was each logical rule checked, and how many break it? */
export const rulesChecked: SqlQuestion = {
  name: 'rulesChecked',
  uses: [],
  columns: [
    { name: 'rule', role: 'dimension', type: 'code:logical-rule' },
    { name: 'checked', role: 'measure', type: 'count' },
    { name: 'broken', role: 'measure', type: 'count' },
  ],
  parameters: (_, { day }) => [day],
  sql: `select rule, checked, broken, null as sources
from (
${logicalRules
  .map(
    ({ code, sql }, place) => `  select ${place} as place, '${code}' as rule, count(*)::integer as checked,
    count(*) filter (where broken)::integer as broken
  from (${sql}) c`,
  )
  .join('\n  union all\n')}
) r
where ${anyFilter}
order by place`,
  notes: () => [],
};
