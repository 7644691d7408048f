import { CsvError, parse } from 'csv-parse/sync';

export const DELIMITERS = [',', ';', '\t', '،'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** How many lines are enough to tell how a file parts its cells. */
const LINES = 30;

/** How many characters a line may have: more than 200 columns of long texts come to. */
export const LONGEST_LINE = 500_000;

/** The first line of a text that is too long, with its number; the reader of cells would take minutes over it, and much memory. */
export function tooLongLine(text: string): { readonly line: number; readonly text: string } | null {
  let line = 1;
  for (let from = 0; from < text.length;) {
    const end = text.slice(from, from + LONGEST_LINE + 1).search(/[\r\n]/);
    if (end === -1)
      return text.length - from > LONGEST_LINE ? { line, text: text.slice(from, from + LONGEST_LINE) } : null;
    from += end + 1;
    // A line that Windows ends has two signs there.
    if (text[from - 1] === '\n' || text[from] !== '\n') line += 1;
  }
  return null;
}

/** The sign that parts the cells: the one that cuts most lines into the same number of cells, and into the most. */
export function delimiterOf(text: string): Delimiter {
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) })).sort(
    (a, b) => b.score - a.score,
  );
  return best === undefined || best.score === 0 ? ',' : best.delimiter;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const { length } of firstLines(text, delimiter)) {
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, lines]) => lines * lines + width / 1000));
}

/** A sign at which the text cannot be cut at all parts nothing. */
function firstLines(text: string, delimiter: Delimiter): string[][] {
  try {
    return cut(text, delimiter, LINES);
  } catch (fault) {
    if (fault instanceof CsvError) return [];
    throw fault;
  }
}

/** The lines of a text in cells. A quotation mark inside a cell is a letter like any other. */
export function cut(text: string, delimiter: Delimiter, lines?: number): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    // A cell in quotation marks has lines of its own.
    max_record_size: LONGEST_LINE,
    ...(lines === undefined ? {} : { to: lines }),
  });
}
