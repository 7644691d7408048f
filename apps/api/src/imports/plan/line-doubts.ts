import { beginningOf } from '@libs/rules';
import type { Choices } from '../import.js';
import type { Table } from '../sheet/table.js';
import type { ImportColumn } from './column.js';

/** What about a whole line of a file only a person can decide. */
export interface LineDoubt {
  readonly code: 'hidden-row' | 'struck-row' | 'longer-row';
  /** The column that would hold it, where that is known. */
  readonly key: string | null;
  readonly value: string | null;
  readonly suggestions: readonly string[];
}

/**
 * Lines that a workbook hides or crosses out, and lines of a text file with more cells than the headers, of which one is
 * lost or shifted: they are asked, until someone takes them in as they stand or corrects the cell.
 */
export function lineDoubts(
  { rows, rowMarks, delimiter }: Pick<Table, 'rows' | 'rowMarks' | 'delimiter'>,
  { header, columns }: { readonly header: number; readonly columns: ReadonlyMap<string, number> },
  declared: readonly ImportColumn[],
  choices: Pick<Choices, 'confirmed' | 'corrections'>,
): ReadonlyMap<number, LineDoubt> {
  const confirmed = new Set(choices.confirmed);
  const corrected = new Set(choices.corrections.map(({ line, key }) => `${line} ${key}`));
  const width = rows[header]?.length ?? 0;
  const [last = null] = [...columns].find(([, index]) => index === width - 1) ?? [];
  const isText = declared.some(({ key, type }) => key === last && type.type === 'text');
  const found = new Map<number, LineDoubt>();
  for (const [index, row] of rows.entries()) {
    const line = index + 1;
    if (index <= header || confirmed.has(line)) continue;
    const mark = rowMarks?.get(line);
    const beyond = delimiter === null ? [] : row.slice(width).filter((cell) => cell !== '');
    if (mark !== undefined) found.set(line, { code: `${mark}-row`, key: null, value: null, suggestions: [] });
    else if (beyond.length > 0 && !corrected.has(`${line} ${last}`))
      found.set(line, {
        code: 'longer-row',
        key: isText ? last : null,
        value: beginningOf(beyond.join(`${delimiter} `), 80),
        // Most often a sign in the last cell was taken for one that parts cells.
        suggestions: isText ? [[row[width - 1] ?? '', ...beyond].join(`${delimiter} `)] : [],
      });
  }
  return found;
}
