import { matchColumns, type ColumnMatch } from '../sheet/match-columns.js';
import { markKey, type Mark, type Table } from '../sheet/table.js';
import type { Choices } from '../import.js';
import { wanted, type ImportColumn } from './column.js';

/** A cell as the file has it, or as a person corrected it. */
export interface RawCell {
  /** What it is corrected by: the key of its column, or the header of a year. */
  readonly key: string;
  readonly text: string;
  readonly mark: Mark | 'corrected' | null;
  /** What the first cell of its merged area says. */
  readonly above?: string;
}

/** A row below the headers. A column that the sheet does not have has no cell. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** Which column of a sheet is what: by its headers, and by what people chose. */
export function matchTable(
  rows: Table['rows'],
  columns: readonly ImportColumn[],
  remembered: ReadonlyMap<string, string>,
  choices: Pick<Choices, 'columns'>,
): ColumnMatch {
  const matched = matchColumns(rows, wanted(columns), remembered);
  const found = new Map(matched.columns);
  const chosen = Object.entries(choices.columns);
  // A column that someone chose for one thing is not another.
  for (const [key, index] of found) if (chosen.some(([, other]) => other === index)) found.delete(key);
  for (const [key, index] of chosen) {
    if (index === null) found.delete(key);
    else found.set(key, index);
  }
  const decided = new Set(chosen.map(([key]) => key));
  return {
    header: matched.header,
    columns: found,
    contested: matched.contested.filter((key) => !decided.has(key) && !found.has(key)),
    missing: columns
      .filter(({ key, required }) => required && !found.has(key))
      .map(({ key }) => key)
      .filter((key) => !matched.contested.includes(key) || decided.has(key)),
  };
}

/** The rows below the headers, with corrections in the place of what the file says. Empty rows are none. */
export function rawRows(
  { rows, marks }: Pick<Table, 'rows' | 'marks'>,
  header: number,
  columns: ReadonlyMap<string, number>,
  corrections: Choices['corrections'],
): RawRow[] {
  const corrected = new Map(corrections.map(({ line, key, text }) => [`${line} ${key}`, text]));
  const last = new Map<string, string>();
  const found: RawRow[] = [];
  for (let index = header + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const line = index + 1;
    const cells = new Map<string, RawCell>();
    let filled = false;
    for (const [key, column] of columns) {
      const text = corrected.get(`${line} ${key}`);
      const own = row[column] ?? '';
      const mark = text === undefined ? (marks.get(markKey(line, column)) ?? null) : 'corrected';
      if (own !== '' || text !== undefined || mark === 'formula') filled = true;
      if (mark !== 'merged') last.set(key, own);
      cells.set(key, {
        key,
        text: text ?? own,
        mark,
        ...(mark === 'merged' ? { above: last.get(key) ?? '' } : {}),
      });
    }
    if (filled) found.push({ line, cells });
  }
  return found;
}
