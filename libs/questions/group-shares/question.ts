import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';

export * from './series.js';

export type GroupShareRow = AnswerRow & {
  readonly meeting: string;
  readonly group: string;
  readonly list: string;
  /** Members of the group that could come, those that came, and those of whom nobody knows. */
  readonly of: number;
  readonly named: number;
  readonly open: number;
  /** Members that a source states to have come, where the list is not complete. */
  readonly stated: number | null;
  /** 1 where the filter chose the group. */
  readonly chosen: number;
};

/**
 * How large is each group's share of the members that took part, beside its share of all members? What lists leave open is a
 * range: the least and the most over everything that they and the stated total allow.
 */
export const groupShares = {
  name: 'groupShares',
  description: 'Each group’s share of the members that took part, against its share of all members',
  arguments: {},
  uses: byMeetings.filter((part) => part !== 'countries'),
  columns: [
    { name: 'meeting', role: 'dimension', type: 'meeting' },
    { name: 'group', role: 'dimension', type: 'group' },
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'list', role: 'attribute', type: 'code:list' },
    { name: 'memberShare', role: 'measure', type: 'share' },
    { name: 'low', role: 'measure', type: 'share', missing: 'unknown' },
    { name: 'high', role: 'measure', type: 'share', missing: 'unknown' },
    { name: 'named', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'of', role: 'measure', type: 'count' },
  ],
  notes: (rows) =>
    rows.some(({ open }) => open > 0) ? [{ code: 'note.group-shares-open', values: {} }] : [],
  entries: {
    'group-shares': {
      drawing: 'stacked',
      takes: byMeetings.filter((part) => part !== 'countries'),
      page: 'participation-groups',
    },
  },
  open: {
    table: 'group-shares',
    about:
      'Share of each group in the members that took part in a meeting, from the least to the most that lists and totals allow, beside its share of all members',
    columns: {
      meeting: 'Key of the meeting',
      group: 'arab, asian or african',
      start: 'First day',
      list: 'How complete the published list is: complete, partial or none',
      memberShare: 'Members of the group of all members that could come',
      low: 'The least share of the members that took part',
      high: 'The most; equal to the least where all is known',
      named: 'Members of the group that the list names; empty where there is no list',
      of: 'Members of the group that could come',
    },
  },
} satisfies Question<GroupShareRow, NoArguments>;
