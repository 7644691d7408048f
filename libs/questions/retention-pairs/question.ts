import type { Coming } from '@libs/rules';
import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export type RetentionPairRow = AnswerRow & {
  readonly earlier: string;
  readonly later: string;
  readonly start: string | null;
  readonly country: string;
  readonly before: Coming;
  readonly after: Coming;
  readonly followed: number;
  readonly counted: number;
  readonly fromStated: number | null;
  readonly toStated: number | null;
  /** 1 where no list of a later meeting names the member. */
  readonly last: number;
};

/** Of those at each meeting, how many came to each later one of its kind; and who was named last there? */
export const retentionPairs = {
  name: 'retentionPairs',
  description:
    'How many came again, over all pairs of meetings of one kind with lists, and who was named last',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'earlier', role: 'dimension', type: 'meeting' },
    { name: 'later', role: 'dimension', type: 'meeting' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'followed', role: 'measure', type: 'count' },
    { name: 'returnedMin', role: 'measure', type: 'count' },
    { name: 'returnedMax', role: 'measure', type: 'count' },
    { name: 'unnamedBeforeMax', role: 'measure', type: 'count' },
    { name: 'lastNamed', role: 'attribute', type: 'countries' },
  ],
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.retention-pairs', values: {} }]),
  entries: {
    'retention-pairs': { drawing: 'heat', takes: byMeetings, page: 'participation-returned' },
  },
  open: {
    table: 'retention-pairs',
    about:
      'Of the members known to have come to a meeting, how many came to each later one of its kind: from the least to the most that lists and stated totals allow',
    columns: {
      earlier: 'Key of the earlier meeting',
      later: 'Key of the later meeting',
      start: 'First day of the earlier meeting',
      followed: 'Members known to have come to the earlier meeting that could come to the later one',
      returnedMin: 'The least of them that came again',
      returnedMax: 'The most; equal to the least where all is known of those that could come again',
      unnamedBeforeMax:
        'The most members that came to the earlier meeting beside these, unnamed: 0 where all that came are known',
      lastNamed: 'Members of the earlier meeting that no list of a later one names, ISO 3166-1 alpha-3',
    },
  },
} satisfies Question<RetentionPairRow, NoArguments>;
