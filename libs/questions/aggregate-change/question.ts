import { series } from '../arguments.js';
import { aggregateNotes } from '../aggregates/question.js';
import { seriesRemarks, type SeriesChoice, type WeightedRow } from '../observations/question.js';
import type { Question } from '../question.js';

/** A series, and two years that are compared. */
export interface SeriesChange extends SeriesChoice {
  readonly from: number;
  readonly to: number;
}

/** How a series of the groups and the network changed between two years, over the members that have a value in both. */
export const aggregateChange = {
  name: 'aggregateChange',
  description:
    'How the groups and the network changed between two years, over the members with a value in both',
  arguments: { ...series, from: { type: 'Int', is: 'year' }, to: { type: 'Int', is: 'year' } },
  uses: [],
  columns: [
    { name: 'area', role: 'dimension', type: 'area' },
    { name: 'start', role: 'measure', type: 'value', missing: 'insufficient-data' },
    { name: 'end', role: 'measure', type: 'value', missing: 'insufficient-data' },
    { name: 'matched', role: 'measure', type: 'count' },
    { name: 'startKnown', role: 'measure', type: 'count' },
    { name: 'endKnown', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'decisive', role: 'attribute', type: 'country', missing: 'not-applicable' },
    { name: 'without', role: 'measure', type: 'value', missing: 'not-applicable' },
  ],
  notes: (rows, _, choice) => [
    ...seriesRemarks(rows),
    ...aggregateNotes(rows, choice),
    { code: 'note.matched', values: {} },
  ],
} satisfies Question<WeightedRow, SeriesChange>;
