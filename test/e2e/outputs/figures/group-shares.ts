import type { Cell } from '@libs/table';
import { grouped, type Row } from '../open-tables.js';
import type { OpenFigures } from './figure.js';

/** Every way in which the members of whom nobody knows can have come, as many in all as are stated. */
function sharesOf(
  own: readonly Row[],
  others: readonly Row[],
  stated: Cell,
): readonly [number, number] | null {
  const n = (rows: readonly Row[], state: string): number =>
    rows.filter((row) => row['state'] === state).length;
  const shares: number[] = [];
  for (let a = 0; a <= n(own, 'unknown'); a += 1)
    for (let b = 0; b <= n(others, 'unknown'); b += 1) {
      const mine = n(own, 'attended') + a;
      const all = mine + n(others, 'attended') + b;
      if (all > 0 && (stated === null || stated === all)) shares.push(mine / all);
    }
  return shares.length === 0 ? null : [Math.min(...shares), Math.max(...shares)];
}

const counts = (row: Row): boolean => row['state'] !== 'not-invited' && row['state'] !== 'not-eligible';

export const figures: readonly OpenFigures[] = [
  {
    question: 'groupShares',
    key: ['meeting', 'group'],
    columns: ['low', 'high', 'memberShare'],
    rows: (open) => {
      const doubtful = new Set(
        open.rows('members').flatMap((row) => (row['suspended_from'] === null ? [] : [row['country']])),
      );
      return grouped(open.rows('attendance').filter(counts), 'meeting').flatMap((listed) => {
        const meeting = open.rows('meetings').find((row) => row['meeting'] === listed[0]?.['meeting']);
        // On a complete list a member whose eligibility is in doubt would be named had it come.
        const all = listed.map((row) =>
          meeting?.['list'] === 'complete' && doubtful.has(row['country']) && row['state'] === 'unknown'
            ? { ...row, state: 'absent' }
            : row,
        );
        const stated = meeting?.['list'] === 'complete' ? null : (meeting?.['countries'] ?? null);
        return grouped(all, 'group').map((own) => {
          const others = all.filter((row) => !own.includes(row));
          const [low, high] = sharesOf(own, others, stated) ?? [null, null];
          return { ...own[0], low, high, memberShare: own.length / all.length };
        });
      });
    },
    zeros: {
      low: 'the least that lists and totals allow',
      high: 'every member of the group is known not to have come',
      named: 'members known to have come; the range says what is open',
    },
  },
];
