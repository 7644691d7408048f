import type { Column, DataTable } from '@libs/table';
import { boundOf, cellText, headOf, rowsOf, type Row } from '../../findings/index.js';
import type { Drawing } from '../deck.js';
import { nothing, only, type SlideRenderer, type SlideContext } from './slide-renderer.js';

const NUMBERS: readonly string[] = ['count', 'share', 'ratio', 'value'];
const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    text: 3.2,
    theme: 2.4,
    meeting: 2.4,
    countries: 3,
    country: 1.6,
    date: 1.5,
    area: 1.6,
  }),
);

/** What of a row its place in the table goes by, the greatest first; where not all rows have room the first are read. */
type GreatestFirst = (row: Row, telling: SlideContext) => string;

/** The table of an entry: what its rows are about, the fact, then what explains it, in the order of these columns. */
export function readingTable(
  columns: readonly string[],
  greatestFirst?: GreatestFirst,
): (tables: readonly DataTable[], telling: SlideContext) => Drawing {
  return (tables, telling) => rowsDrawing(only(tables), columns, telling, greatestFirst);
}

/** The day of a row's meeting: the latest meetings are read first. */
export const latestMeeting: GreatestFirst = (row, { meetings }) =>
  meetings.get(row.text('meeting'))?.start ?? '';

/** An entry that is always a table. */
export function tablePlot(columns: readonly string[], greatestFirst?: GreatestFirst): SlideRenderer {
  return { finding: () => null, draw: readingTable(columns, greatestFirst) };
}

/** Some columns of a table as a table for reading, by names as the page's own table has them. */
export function rowsDrawing(
  table: DataTable,
  names: readonly string[],
  telling: SlideContext,
  greatestFirst?: GreatestFirst,
): Drawing {
  const { i18n, alt } = telling;
  const columns = names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  const rows = rowsOf(table);
  if (greatestFirst !== undefined) {
    const places = new Map(rows.map((row) => [row.index, greatestFirst(row, telling)]));
    const at = ({ index }: Row): string => places.get(index) ?? '';
    rows.sort((a, b) => at(b).localeCompare(at(a)));
  }
  if (rows.length === 0) return nothing(i18n);
  const cells = columns.map((column) => table.cells[table.columns.indexOf(column)] ?? []);
  const { of = rows.length } = boundOf(table) ?? {};
  return {
    kind: 'rows',
    columns: columns.map((column) => ({
      head: headOf(column, i18n),
      weight: weightOf(column),
      number: NUMBERS.includes(column.type),
    })),
    rows: rows.map(({ index }) =>
      columns.map((column, at) => cellText(column, cells[at]?.[index] ?? null, i18n)),
    ),
    of,
    alt,
  };
}

function weightOf({ name, type }: Column): number {
  return name === 'title' || name === 'measure' ? 3.4 : (WEIGHTS.get(type) ?? 1.2);
}
