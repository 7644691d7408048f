import { byActivities } from '../filter.js';
import { themeOnly, type ThemeChoice } from '../arguments.js';
import type { AnswerRow, Question } from '../question.js';
import type { Column } from '@libs/table';

export type ThemeReachRow = AnswerRow & { readonly list: string };

/** What counts the activities of `p` in which a country has each role; an activity once, whatever its institutions. */
export const roleCounts = {
  provided: 'provider',
  partnered: 'partner',
  presented: 'presenter',
  benefited: 'beneficiary',
  funded: 'funder',
} as const;

/** A count a role: unknown where none is named and somebody may be missing. */
export const roleColumns: readonly Column[] = Object.keys(roleCounts).map((name) => ({
  name,
  role: 'measure',
  type: 'count',
  missing: 'unknown',
}));

/** How many members of each group does a thematic area reach, and in which roles? Each counted once a role, and once in all. */
export const themeReach = {
  name: 'themeReach',
  description: 'How many members of each group does an area reach?',
  arguments: themeOnly,
  uses: byActivities,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'group', role: 'dimension', type: 'group' },
    ...roleColumns,
    { name: 'reached', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'activities', role: 'measure', type: 'count' },
    { name: 'list', role: 'attribute', type: 'code:list' },
  ],
  notes: (rows) => beneficiaryLists(rows),
  entries: { reach: { drawing: 'heat', takes: byActivities } },
} satisfies Question<ThemeReachRow, ThemeChoice>;

/** Says where not every list of beneficiaries is whole, or a provider is missing: who is not named there is unknown. */
export function beneficiaryLists(rows: readonly { readonly list: string }[]) {
  return rows.some(({ list }) => list !== 'complete')
    ? [{ code: 'note.beneficiaries-partial', values: {} }]
    : [];
}
