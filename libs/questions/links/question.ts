import { byActivities } from '../filter.js';
import { beneficiaryLists } from '../theme-reach/question.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type LinksRow = AnswerRow & {
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

/**
 * Which members provided to which, as far as lists name them; which links are mutual, and which are new? Who only
 * presented is no beneficiary. A link is new only where every list until then is complete: else an earlier one may
 * be on none. Who left stays in its links, and a group has those of its members of the time.
 */
export const links = {
  name: 'links',
  description: 'Which members provided to which?',
  arguments: {},
  uses: byActivities,
  columns: [
    { name: 'provider', role: 'dimension', type: 'country' },
    { name: 'beneficiary', role: 'dimension', type: 'country' },
    { name: 'activities', role: 'measure', type: 'count' },
    { name: 'first', role: 'attribute', type: 'date' },
    { name: 'last', role: 'attribute', type: 'date' },
    { name: 'mutual', role: 'attribute', type: 'count', missing: 'unknown' },
    { name: 'fresh', role: 'attribute', type: 'count', missing: 'unknown' },
  ],
  notes: (rows) => [
    ...beneficiaryLists(rows),
    ...(rows.length > 0 && rows[0]?.whole !== true ? [{ code: 'note.new-links-unknown', values: {} }] : []),
  ],
  entries: { links: { drawing: 'table', takes: byActivities } },
} satisfies Question<LinksRow, NoArguments>;
