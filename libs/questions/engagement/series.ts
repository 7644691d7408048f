import {
  comingsIn,
  PILLARS,
  type Engagement,
  type PillarItems,
  type Whereabouts,
  type Windows,
} from '@libs/rules';
import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from '../../findings/index.js';

/** A member's pillars, and what the answer makes of them with the declared weights. */
export interface MemberEngagement {
  readonly country: string;
  readonly group: string;
  readonly pillars: Engagement;
  /** The same over the last three years, five years, and all. */
  readonly windows: Windows;
  /** The meetings to which it was or may have been asked, in the order of dates. */
  readonly comings: readonly Whereabouts[];
  /** Null where too little is known. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly spreadLow: number | null;
  readonly spreadHigh: number | null;
  readonly band: number | null;
}

/** The members of an answer. */
export function membersOf(table: DataTable): MemberEngagement[] {
  return rowsOf(table).map((row) => {
    const pillars = pillarsOf(row);
    return {
      country: row.text('country'),
      group: row.text('group'),
      pillars,
      windows: [pillarsOf(row, ' 3'), pillarsOf(row, ' 5'), pillars],
      comings: comingsIn(row.text('comings')),
      score: row.number('score'),
      low: row.count('low'),
      high: row.count('high'),
      spreadLow: row.number('spreadLow'),
      spreadHigh: row.number('spreadHigh'),
      band: row.number('band'),
    };
  });
}

function itemsOf(row: Row, name: string): PillarItems {
  return {
    done: row.count(`${name} done`),
    known: row.count(`${name} known`),
    unknown: row.count(`${name} unknown`),
  };
}

/** The pillars of a window, which is what their columns' names go on with. */
function pillarsOf(row: Row, window = ''): Engagement {
  const [presence, continuity, range, contribution, responsiveness] = PILLARS.map((pillar) =>
    itemsOf(row, `${pillar}${window}`),
  );
  const none = { done: 0, known: 0, unknown: 0 };
  return {
    presence: presence ?? none,
    continuity: continuity ?? none,
    'thematic-range': range ?? none,
    contribution: contribution ?? none,
    responsiveness: responsiveness ?? none,
  };
}

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
