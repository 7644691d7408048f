import type { Column, DataTable } from '@libs/table';
import { cellText, rowsOf } from '../../table/sentences/index.js';
import type { Drawing } from '../deck.js';
import { nothing, type Telling } from './plot.js';

/** More columns than these cannot be read on a slide. */
const MOST = 7;
const NUMBERS: readonly string[] = ['count', 'share', 'ratio', 'value'];
const WEIGHTS: Readonly<Record<string, number>> = {
  text: 3.2,
  theme: 2.4,
  meeting: 2.4,
  countries: 3,
  country: 1.6,
  date: 1.5,
  area: 1.6,
};

/** Some columns of a table as a table for reading; all that say what a row is about and what is measured, where none are named. */
export function rowsDrawing(
  table: DataTable,
  names: readonly string[] | null,
  { reader, alt }: Telling,
): Drawing {
  const columns =
    names === null
      ? table.columns.filter(({ role }) => role !== 'attribute').slice(0, MOST)
      : names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  const rows = rowsOf(table);
  if (rows.length === 0) return nothing(reader);
  const cells = columns.map((column) => table.cells[table.columns.indexOf(column)] ?? []);
  return {
    kind: 'rows',
    columns: columns.map((column) => ({
      head: reader.say(`column.${column.name}`),
      weight: weightOf(column),
      number: NUMBERS.includes(column.type),
    })),
    rows: rows.map(({ index }) =>
      columns.map((column, at) => cellText(column, cells[at]?.[index] ?? null, reader)),
    ),
    more: (shown) => reader.say('deck.first-of', { shown, of: rows.length }),
    alt,
  };
}

function weightOf({ name, type }: Column): number {
  return name === 'title' ? 3.4 : (WEIGHTS[type] ?? 1.2);
}
