import { byMeetings } from '../filter.js';
import { groupsUnconfirmed, partialLists } from '../notes.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type ParticipationByGroupRow = AnswerRow & {
  readonly meeting: string;
  readonly list: string;
  readonly group: string;
  readonly named: number;
  readonly stated: number | null;
  readonly unconfirmed: number;
};

/** How many members of each group are named on the lists of participants that were published? */
export const participationByGroup = {
  name: 'participationByGroup',
  description: 'How many of each group are named on published lists?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'named', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'denominator', role: 'attribute', type: 'code:counted-of' },
  ],
  notes: (rows, filter) => [...partialLists(rows, filter), ...groupsUnconfirmed(rows)],
  entries: { groups: { drawing: 'bar', takes: byMeetings } },
} satisfies Question<ParticipationByGroupRow, NoArguments>;
