import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { OutcomeList } from '../../questions/retention/series.js';

/** Every name as a mark, walked list by list. */
export function retentionMarks(lists: readonly OutcomeList[]): Mark[] {
  return lists.flatMap(({ outcome, members }, column) =>
    members.map(({ country, group, row: index }, row) => ({
      key: country,
      row: index,
      at: { row, column },
      speech: sentence('mark.outcome', {
        country: { type: 'country', code: country },
        group: { type: 'group', code: group },
        outcome: { type: 'code:outcome', code: outcome },
      }),
    })),
  );
}
