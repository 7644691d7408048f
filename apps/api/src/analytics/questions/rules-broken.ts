import { anyFilter } from '../filter.js';
import { logicalRules } from '../logical-rules.js';
import type { SqlQuestion } from '../question.js';

/** So many records of each rule are listed. */
const MAX = 20;

/** Which records break a logical rule, and by what? At most twenty of each. */
export const rulesBroken: SqlQuestion = {
  name: 'rulesBroken',
  uses: [],
  columns: [
    { name: 'rule', role: 'dimension', type: 'code:logical-rule' },
    { name: 'kind', role: 'dimension', type: 'text' },
    { name: 'record', role: 'dimension', type: 'text' },
    { name: 'country', role: 'dimension', type: 'country', missing: 'not-applicable' },
    { name: 'found', role: 'attribute', type: 'text', missing: 'unknown' },
    { name: 'against', role: 'attribute', type: 'text', missing: 'unknown' },
  ],
  parameters: (_, { day }) => [day],
  sql: `select rule, kind, record, country, found, against, null as sources
from (
${logicalRules
  .map(
    ({ code, sql }, place) => `  (
    select ${place} as place, '${code}' as rule, kind, record, country, found, against
    from (${sql}) c
    where broken
    order by record, country
    limit ${MAX}
  )`,
  )
  .join('\n  union all\n')}
) r
where ${anyFilter}
order by place, record, country`,
  notes: () => [],
};
