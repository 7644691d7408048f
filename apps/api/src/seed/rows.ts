import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { isDay } from '@libs/rules';
import { isCode, type ListName } from '@libs/vocabulary';
import { OperatorError } from '../platform/settings/operator-error.js';

interface BrokenCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

/** A cell that cannot be taken: names the file, line, column and value, and what was expected. */
export class MalformedRowError extends OperatorError {
  constructor({ file, line, column, value, expected }: BrokenCell) {
    super(`${file}, line ${line}, column ${column}: "${value}" is not ${expected}. Nothing was kept.`);
  }
}

/** One line of a CSV file, read cell by cell. An empty cell is null: unknown, never zero. */
export class Row {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly cells: readonly string[],
  ) {}

  /** The cell as text, or null where it is empty. */
  text(column: string): string | null {
    const value = this.cells[this.columns.get(column) ?? -1];
    if (value === undefined) throw this.broken(column, '', 'a column of this file');
    return value === '' ? null : value.normalize('NFC');
  }

  required(column: string): string {
    return this.text(column) ?? this.fail(column, 'filled');
  }

  integer(column: string): number | null {
    const value = this.text(column);
    if (value === null) return null;
    return /^-?\d{1,9}$/.test(value) ? Number(value) : this.fail(column, 'a whole number');
  }

  number(column: string): number {
    const value = this.required(column);
    return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : this.fail(column, 'a number');
  }

  year(column: string): number {
    const year = this.integer(column);
    return year !== null && year >= 1900 && year <= 2100 ? year : this.fail(column, 'a year');
  }

  /** A day of the calendar such as 2024-02-29. */
  date(column: string): string | null {
    const value = this.text(column);
    if (value === null) return null;
    return isDay(value) ? value : this.fail(column, 'a day (YYYY-MM-DD)');
  }

  /**
   * A date as far as the source gives it: a day, a month such as 2012-08 or a year, as the first day of it with how much
   * of it is known; null precision where the day is.
   */
  partialDate(column: string): { readonly day: string; readonly precision: 'month' | 'year' | null } | null {
    const value = this.text(column);
    if (value === null) return null;
    const day = `${value}-01-01`.slice(0, 10);
    if (!isDay(day) || ![4, 7, 10].includes(value.length))
      return this.fail(column, 'a day, a month or a year (YYYY-MM-DD, YYYY-MM or YYYY)');
    return { day, precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : null };
  }

  /** A code of the vocabulary; `words` maps the words of the file to codes. */
  code(list: ListName, column: string, words: Readonly<Record<string, string>> = {}): string | null {
    const value = this.text(column);
    if (value === null) return null;
    const code = codeFor(words, value);
    return isCode(list, code) ? code : this.fail(column, `a code of the list ${list}`);
  }

  /** Codes of the vocabulary, parted by semicolons. */
  codes(list: ListName, column: string, words: Readonly<Record<string, string>> = {}): readonly string[] {
    return this.required(column)
      .split(';')
      .map((word) => {
        const code = codeFor(words, word.trim());
        return isCode(list, code) ? code : this.fail(column, `codes of the list ${list}`);
      });
  }

  /** A key of something known, for instance a country code or the address of a source. */
  known(column: string, keys: { has(key: string): boolean }, kind: string): string | null {
    const value = this.text(column);
    if (value === null || keys.has(value)) return value;
    return this.fail(column, kind);
  }

  fail(column: string, expected: string): never {
    throw this.broken(column, this.cells[this.columns.get(column) ?? -1] ?? '', expected);
  }

  private broken(column: string, value: string, expected: string): MalformedRowError {
    return new MalformedRowError({ file: this.file, line: this.line, column, value, expected });
  }
}

/** The lines of a CSV file, gzipped or not. Two lines with the same key break it. */
export async function* readRows(path: string, key: readonly string[]): AsyncGenerator<Row> {
  const file = basename(path);
  const bytes = createReadStream(path);
  const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const lines = text.pipe(parse({ bom: true, info: true, relax_column_count: true }));
  const columns = new Map<string, number>();
  const seen = new Set<string>();
  for await (const { record, info } of lines) {
    if (columns.size === 0) {
      for (const [index, column] of Array.from<string>(record).entries()) columns.set(column, index);
      continue;
    }
    const row = new Row(file, info.lines, columns, record);
    const value = key.map((column) => row.text(column)).join(' ');
    if (seen.has(value)) {
      throw new MalformedRowError({
        file,
        line: info.lines,
        column: key.join(' + '),
        value,
        expected: 'used only once',
      });
    }
    seen.add(value);
    yield row;
  }
}

/** The code of a word of the file; one that means no other is its own, also where it is called like a property of every object. */
function codeFor(words: Readonly<Record<string, string>>, word: string): string {
  return (Object.hasOwn(words, word) ? words[word] : undefined) ?? word;
}
