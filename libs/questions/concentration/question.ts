import { byMeetings } from '../filter.js';
import type { Note } from '@libs/table';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type ConcentrationRow = AnswerRow & {
  readonly meeting: string;
  readonly start: string;
  readonly heads: string | null;
  readonly eligible: number;
  readonly silent: number;
  /** Of how many it is open whether they came, though the list is complete. */
  readonly open: number;
};

/**
 * Do a few delegations make up a meeting? Over meetings whose delegations are all counted: among the countries
 * that are known to have come, and among all that could have and of which it is known whether they did. Where a source leaves
 * open whether others came, the countries are a range, and a note says that their delegations are not in the measures.
 */
export const concentration = {
  name: 'concentration',
  description: 'Do a few delegations make up a meeting?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'countries', role: 'measure', type: 'count' },
    { name: 'countriesMax', role: 'measure', type: 'count' },
    { name: 'eligible', role: 'measure', type: 'count' },
    { name: 'known', role: 'measure', type: 'count' },
    { name: 'gini', role: 'measure', type: 'ratio', missing: 'not-applicable' },
    { name: 'giniOfAll', role: 'measure', type: 'ratio', missing: 'not-applicable' },
    { name: 'hhi', role: 'measure', type: 'ratio', missing: 'not-applicable' },
    { name: 'effectiveNumber', role: 'measure', type: 'ratio', missing: 'not-applicable' },
  ],
  notes: (rows) =>
    rows.length === 0
      ? [{ code: 'note.no-head-counts', values: {} }]
      : rows.flatMap(({ meeting, open }) => delegationsOpen(meeting, open)),
  entries: { concentration: { drawing: 'table', takes: byMeetings } },
} satisfies Question<ConcentrationRow, NoArguments>;

/** That one more delegation may have been at a meeting, of a size that nobody knows. */
export function delegationsOpen(meeting: string, members: number): Note[] {
  return members === 0 ? [] : [{ code: 'note.delegations-open', values: { meeting, members } }];
}
