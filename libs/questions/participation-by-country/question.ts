import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type ParticipationByCountryRow = AnswerRow & { readonly partial: number };

/**
 * How often is each member named on a published list of participants? A share is over meetings with a
 * complete list only, and needs three of them: a name on a partial list is shown and enters no rate.
 */
export const participationByCountry = {
  name: 'participationByCountry',
  description: 'How often is each member named on a published list?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'named', role: 'measure', type: 'count' },
    { name: 'lists', role: 'measure', type: 'count' },
    { name: 'attended', role: 'measure', type: 'count', missing: 'unknown' },
    { name: 'known', role: 'measure', type: 'count' },
    { name: 'share', role: 'measure', type: 'share', missing: 'insufficient-data' },
    // 0 of one that has left since.
    { name: 'current', role: 'attribute', type: 'count' },
  ],
  notes: (rows) => (rows.some((row) => row.partial > 0) ? [{ code: 'note.lists-partial', values: {} }] : []),
  entries: {
    named: { drawing: 'tiles', takes: byMeetings },
    'members-named': { drawing: 'figure', takes: byMeetings },
  },
} satisfies Question<ParticipationByCountryRow, NoArguments>;
