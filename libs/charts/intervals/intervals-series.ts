import type { DataTable } from '@libs/table';
import { sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';

/** A member's score, as shares from 0 to 1, and what it could have been. */
export interface IntervalRow {
  readonly country: string;
  readonly group: string;
  /** With the weights that the reader chose. */
  readonly score: number;
  /** With the declared weights. */
  readonly declared: number;
  /** If nothing unknown had been done, and if all of it had. */
  readonly low: number;
  readonly high: number;
  /** Ends of the 90 % interval over other choices of method. */
  readonly spreadLow: number;
  readonly spreadHigh: number;
  readonly band: number;
}

export interface IntervalBand {
  readonly band: number;
  readonly rows: readonly IntervalRow[];
}

/** The members by band, the highest first; inside a band by name, because no order is claimed there. */
export function intervalBands(
  rows: readonly IntervalRow[],
  compare: (a: string, b: string) => number,
): IntervalBand[] {
  const bands = [...new Set(rows.map(({ band }) => band))].sort((a, b) => a - b);
  return bands.map((band) => ({
    band,
    rows: rows.filter((row) => row.band === band).sort((a, b) => compare(a.country, b.country)),
  }));
}

/** Points of an index from 0 to 100, without decimals. */
export function points(share: number): number {
  return Math.round(share * 100);
}

/** The rows as marks, in the order in which they are drawn. */
export function intervalMarks(bands: readonly IntervalBand[]): Mark[] {
  return bands
    .flatMap(({ rows }) => rows)
    .map(({ country, group, score, low, high, spreadLow, spreadHigh, band }, row) => ({
      key: country,
      row,
      speech: sentence('mark.interval', {
        country: { type: 'country', code: country },
        group: { type: 'group', code: group },
        score: points(score),
        low: points(low),
        high: points(high),
        spreadLow: points(spreadLow),
        spreadHigh: points(spreadHigh),
        band,
      }),
    }));
}

/** The rows as the table behind the chart, in points. */
export function intervalTable(answer: DataTable, bands: readonly IntervalBand[]): DataTable {
  const rows = bands.flatMap((band) => band.rows);
  const numbers = ['score', 'low', 'high', 'spreadLow', 'spreadHigh'] as const;
  return {
    ...answer,
    columns: [
      { name: 'country', role: 'dimension', type: 'country' },
      { name: 'group', role: 'attribute', type: 'group' },
      { name: 'band', role: 'attribute', type: 'count' },
      ...numbers.map((name) => ({ name, role: 'measure', type: 'count' }) as const),
    ],
    cells: [
      rows.map(({ country }) => country),
      rows.map(({ group }) => group),
      rows.map(({ band }) => band),
      ...numbers.map((name) => rows.map((row) => points(row[name]))),
    ],
  };
}
