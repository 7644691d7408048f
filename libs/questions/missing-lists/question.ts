import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type MissingListRow = AnswerRow & {
  readonly meeting: string;
  readonly open: number;
  readonly settled: number;
};

/**
 * Which missing list would narrow the bounds most? How often a member took part lies between the meetings at which it is known
 * to have been and those at which nobody knows; the list of a meeting closes that range by one for every member that it leaves
 * open today.
 */
export const missingLists = {
  name: 'missingLists',
  description:
    'Meetings that leave members open, by how much their list would narrow what is known of members',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'mode', role: 'attribute', type: 'code:mode' },
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'open', role: 'measure', type: 'count' },
    { name: 'openShare', role: 'measure', type: 'share' },
    { name: 'settled', role: 'measure', type: 'count' },
    { name: 'decided', role: 'measure', type: 'count' },
    { name: 'stated', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.missing-lists', values: {} }]),
  entries: {
    'missing-lists': { drawing: 'stacked', takes: byMeetings, page: 'participation-countries' },
  },
  open: {
    table: 'missing-lists',
    about:
      'Meetings that leave open who came, by how much their list would narrow how often members are known to have taken part',
    columns: {
      meeting: 'Key of the meeting',
      start: 'First day',
      mode: 'on-site, virtual or hybrid',
      list: 'How complete the published list is: complete (with states that nobody knows), partial or none',
      open: 'Members of whom nobody knows whether they came: so many ranges would become narrower by one',
      openShare: 'Of all that is open over all meetings',
      settled:
        'Members of whom this is the only open meeting: their number of meetings would be known exactly',
      decided: 'Members of whom it is known whether they came',
      stated: 'Members that took part, as a source states',
    },
  },
} satisfies Question<MissingListRow, NoArguments>;
