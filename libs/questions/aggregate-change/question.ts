import type { Note } from '@libs/table';
import { codesOf } from '@libs/vocabulary';
import { series } from '../arguments.js';
import { aggregateNotes } from '../aggregates/question.js';
import {
  breaksByArea,
  seriesRemarks,
  type SeriesChoice,
  type WeightedRow,
} from '../observations/question.js';
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
  notes: (rows, _, choice) => {
    // The rows are of all years: what holds of others than the two, or of members without a value, says nothing of the change.
    const compared = rows.filter(
      ({ year, value }) => value !== null && (year === choice.from || year === choice.to),
    );
    return [
      ...seriesRemarks(compared),
      ...aggregateNotes(compared, choice),
      { code: 'note.matched', values: {} },
      ...changesAcrossBreaks(rows, choice),
    ];
  },
} satisfies Question<WeightedRow, SeriesChange>;

/** Of how many members that a change is of a source states a break between the two years: one note an area. */
function changesAcrossBreaks(rows: readonly WeightedRow[], { from, to }: SeriesChange): Note[] {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const broken = breaksByArea(rows.filter(({ year }) => year > first && year <= last));
  if (broken.size === 0) return [];
  return [...codesOf('group'), 'network'].flatMap((area) => {
    const at = (of: number): ReadonlySet<string> =>
      new Set(
        rows
          .filter(
            ({ year, value, group }) =>
              year === of && value !== null && (area === 'network' || group === area),
          )
          .map((row) => row.area),
      );
    const [start, end] = [at(from), at(to)];
    const members = [...broken.keys()].filter((code) => start.has(code) && end.has(code)).length;
    return members === 0 ? [] : [{ code: 'note.change-across-break', values: { area, members } }];
  });
}
