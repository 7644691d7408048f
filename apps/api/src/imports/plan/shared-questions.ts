import { fold } from '@libs/vocabulary';
import type { LineDoubt } from './line-doubts.js';
import type { ParsedRow } from './parse.js';
import type { RowProblem } from './plan-rows.js';

/** Lines of which one thing is asked. */
export interface UnconfirmedLines {
  readonly code: string;
  readonly lines: readonly number[];
}

/** A cell that is wrong in the same way in several lines: it is asked once. */
export interface AlikeCells {
  readonly key: string;
  readonly text: string;
  readonly problem: RowProblem;
  readonly lines: readonly number[];
}

export function unconfirmedLines(
  included: readonly ParsedRow[],
  lines: ReadonlyMap<number, LineDoubt> = new Map<number, LineDoubt>(),
): readonly UnconfirmedLines[] {
  const found = new Map<string, number[]>();
  for (const line of new Set(included.map((row) => row.line))) {
    const code = lines.get(line)?.code;
    if (code === undefined) continue;
    const its = found.get(code);
    if (its === undefined) found.set(code, [line]);
    else its.push(line);
  }
  return [...found].map(([code, its]) => ({ code, lines: its }));
}

/** How many questions of this kind are asked at once. */
const MAX_ALIKE = 50;

export function alikeCells(included: readonly ParsedRow[]): readonly AlikeCells[] {
  const found = new Map<string, AlikeCells & { readonly lines: number[] }>();
  for (const { line, cells } of included)
    for (const [key, cell] of cells) {
      const { wrong, text } = cell;
      // A cell that its column names otherwise is one of a table with a column a year.
      if (wrong === null || cell.key !== key || (wrong.suggestions ?? []).length === 0) continue;
      const same = `${key} ${wrong.code} ${fold(text)}`;
      const known = found.get(same);
      if (known !== undefined) known.lines.push(line);
      else {
        const { code, value = null, suggestions = [] } = wrong;
        found.set(same, { key, text, problem: { key, code, value, suggestions }, lines: [line] });
      }
    }
  return [...found.values()]
    .filter(({ lines }) => lines.length > 1)
    .sort((a, b) => b.lines.length - a.lines.length)
    .slice(0, MAX_ALIKE);
}
