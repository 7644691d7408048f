import { headsOf, type Grid } from '../../questions/grid.js';

export interface GridLayout {
  /** Width of the rows' names. */
  readonly head: number;
  /** Width of one cell. */
  readonly cell: number;
  readonly line: number;
  /** Width of one number at the end of a row. */
  readonly total: number;
  /** Columns are wide enough for whole names. */
  readonly named: boolean;
  readonly width: number;
}

/** Space between two groups of columns. */
export const GAP = 7;
const TOTAL = 56;
/** With more columns than these, names of rows give way to them. */
const MANY = 40;
/** A column narrower than this could not hold a digit. */
const MIN = 14;

/** Room of one digit; two have it in the narrowest column. */
const DIGIT = 7;

/** A number that does not fit would be read as another: columns are as wide as their longest one. */
function roomOf({ cells }: Grid): number {
  const digits = [...cells.values()].flatMap(({ figures, of }) =>
    of === null ? figures.map((figure) => String(figure ?? '').length) : [],
  );
  return Math.max(0, ...digits) * DIGIT;
}

/** The widths of a grid that fills a page as far as its names and digits stay readable. */
export function layoutOf(grid: Grid, width: number, min = MIN): GridLayout {
  const columns = headsOf(grid.columns);
  const wholeRows = headsOf(grid.rows).some(({ type }) => type === 'theme');
  const crowded = columns.length > MANY;
  const head = Math.min(wholeRows ? 220 : 150, Math.max(132, Math.floor(width * (crowded ? 0.16 : 0.19))));
  const rest = width - head - grid.totals.length * TOTAL - GAP * (grid.columns.length - 1);
  const max = columns[0]?.type === 'group' ? 168 : columns.length <= 12 ? 96 : 28;
  const cell = Math.max(min, roomOf(grid), Math.min(max, Math.floor(rest / Math.max(1, columns.length))));
  return {
    head,
    cell,
    line: grid.bins.length === 0 ? 36 : cell > 60 ? 32 : 24,
    total: TOTAL,
    named: cell >= 64,
    width: head + cell * columns.length + GAP * (grid.columns.length - 1) + grid.totals.length * TOTAL,
  };
}
