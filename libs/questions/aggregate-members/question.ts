import { series } from '../arguments.js';
import { aggregateNotes } from '../aggregates/question.js';
import type { SeriesChoice, WeightedRow } from '../observations/question.js';
import type { Question } from '../question.js';

/** A series, and the group and year whose value is broken down. */
export interface MembersChoice extends SeriesChoice {
  readonly area: string;
  readonly year: number;
}

/** The members behind a group's value of one year, with the share of the weight that each has. */
export const aggregateMembers = {
  name: 'aggregateMembers',
  description: 'The members behind a value of a group or the network',
  arguments: {
    ...series,
    area: { type: 'ID', is: 'area-of-groups', description: 'A group, or network' },
    year: { type: 'Int', is: 'year' },
  },
  uses: [],
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
    { name: 'weight', role: 'measure', type: 'share', missing: 'not-applicable' },
    { name: 'weightYear', role: 'attribute', type: 'year', missing: 'not-applicable' },
  ],
  notes: (rows, _, choice) => aggregateNotes(rows, choice),
} satisfies Question<WeightedRow, MembersChoice>;
