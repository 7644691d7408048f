import { csvLine, type Cell, type DataTable } from '@libs/table';
import { cellText, headOf, type I18n } from '../../findings/index.js';
import { placesOf } from '../frame/places.js';
import type { SourceWords } from '../frame/source-line.js';

interface CsvParts {
  readonly title: string;
  readonly table: DataTable;
  readonly columns?: readonly string[] | undefined;
  readonly notes: readonly string[];
  readonly source: SourceWords;
  readonly i18n: I18n;
}

/**
 * A chart's table as CSV in the reader's language. Numbers stay plain for a spreadsheet; a missing figure says why it
 * is missing; notes, sources and date follow the rows.
 */
export function chartCsv({ title, table, columns, notes, source, i18n }: CsvParts): string {
  const places = placesOf(table, columns);
  const head = places.map(({ column }) => headOf(column, i18n));
  const length = table.cells[0]?.length ?? 0;
  const rows = Array.from({ length }, (_, row) =>
    places.map(({ column, place }) => {
      const cell: Cell = table.cells[place]?.[row] ?? null;
      return typeof cell === 'number' ? cell : cellText(column, cell, i18n);
    }),
  );
  const after = [title, ...notes, source.publishers, source.asOf, ...source.addresses].map((words) => [
    words,
  ]);
  return [head, ...rows, [], ...after].map(csvLine).join('');
}
