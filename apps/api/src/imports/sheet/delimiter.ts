import { CsvError, parse } from 'csv-parse/sync';

const DELIMITERS = [',', ';', '\t', '،'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** How many lines are enough to tell how a file parts its cells. */
const LINES = 30;

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
    ...(lines === undefined ? {} : { to: lines }),
  });
}
