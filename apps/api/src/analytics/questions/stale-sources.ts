import { countsIn, staleSourcesFinding } from '@libs/findings';
import { anyFilter } from '../filter.js';
import type { SqlQuestion } from '../question.js';

/** A source that was read longer ago than this is to be read again, in months. */
const FRESH_MONTHS = 12;

/** When was each source read, and is it time to read it again? The longest ago first. */
export const staleSources: SqlQuestion = {
  name: 'staleSources',
  uses: [],
  columns: [
    { name: 'source', role: 'dimension', type: 'source' },
    { name: 'title', role: 'attribute', type: 'text' },
    { name: 'readOn', role: 'attribute', type: 'text' },
    { name: 'stale', role: 'measure', type: 'count' },
  ],
  parameters: (_, { day }) => [day],
  sql: `select
  id as source,
  title,
  read_on as "readOn",
  (left(read_on, 7) < to_char($7::date - interval '${FRESH_MONTHS} months', 'YYYY-MM'))::integer as stale,
  array[id] as sources
from source
where ${anyFilter}
order by read_on, id`,
  notes: () => [],
  bound: { max: 1_000, counts: (whole) => countsIn(staleSourcesFinding(whole)) },
};
