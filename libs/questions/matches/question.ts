import type { Note } from '@libs/table';
import { byMembers, isNarrowed, type Filter } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

export interface MatchChoice {
  readonly round: string;
  /** Only matches of this member; null for all. */
  readonly country: string | null;
}

/** Which needs can which member answer, and what speaks for it? Every reason, no score. */
export const matches = {
  name: 'matches',
  description: 'Which needs can which member answer? At most 500',
  arguments: { round: { type: 'ID', is: 'round' }, country: { type: 'ID', is: 'member', optional: true } },
  uses: byMembers,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'needing', role: 'dimension', type: 'country' },
    { name: 'providing', role: 'dimension', type: 'country' },
    { name: 'need', role: 'attribute', type: 'code:need' },
    { name: 'capacity', role: 'attribute', type: 'code:need' },
    { name: 'languages', role: 'attribute', type: 'languages', missing: 'not-reported' },
    { name: 'together', role: 'attribute', type: 'count', missing: 'unknown' },
    { name: 'sameGroup', role: 'attribute', type: 'count' },
  ],
  notes: (rows, filter) => ofChosen('note.matches-of-chosen', rows, filter),
  entries: { matches: { drawing: 'table', takes: ['round', 'area'] } },
} satisfies Question<AnswerRow, MatchChoice>;

/** What a choice of members means where two sides are on record, of which one may be outside. */
export function ofChosen(code: string, rows: readonly AnswerRow[], filter: Filter): Note[] {
  return rows.length > 0 && isNarrowed(filter) ? [{ code, values: {} }] : [];
}
