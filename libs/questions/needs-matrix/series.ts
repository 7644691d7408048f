import type { DataTable } from '@libs/table';
import { codesOf } from '@libs/vocabulary';
import { levelWord, rowsOf, sentence, type Row } from '../../findings/index.js';
import { cellKey, groupedHeads, type Grid, type GridCell, type GridTotal } from '../grid.js';

/**
 * Needs and capacities of a round, from `needsMatrix` and `needTotals`: a column for every member, so that silence is
 * seen; a member without an answer is *no answer*, never "no need".
 */
export function needsGrid(needs: DataTable, totals: DataTable, groups: ReadonlyMap<string, string>): Grid {
  const rows = rowsOf(needs);
  const cells = rows.map(cellOf);
  const themes = rowsOf(totals);
  const total = (key: GridTotal['key']): GridTotal => ({
    key,
    values: new Map(themes.map((row) => [row.text('theme'), row.count(key)])),
  });
  return {
    rows: [{ under: null, heads: themes.map((row) => ({ type: 'theme', code: row.text('theme') })) }],
    columns: rows.length === 0 ? [] : groupedHeads(groups),
    cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
    bins: [],
    blank: {
      kind: 'no-answer',
      speech: (_, country) => sentence('mark.no-answer', { country: { type: 'country', code: country } }),
    },
    totals: [total('needing'), total('offering')],
    unmet: new Set(themes.filter((row) => row.count('unmet') === 1).map((row) => row.text('theme'))),
  };
}

function cellOf(row: Row): GridCell {
  const [theme, country] = [row.text('theme'), row.text('country')];
  const [need, capacity] = [levelOf(row, 'need'), levelOf(row, 'capacity')];
  return {
    row: theme,
    column: country,
    figures: [need, capacity],
    of: null,
    atLeast: false,
    weight: need ?? 0,
    signs: [],
    speech: sentence('mark.need', {
      theme: { type: 'theme', code: theme },
      country: { type: 'country', code: country },
      need: levelWord(need),
      capacity: levelWord(capacity),
    }),
    index: row.index,
  };
}

function levelOf(row: Row, column: 'need' | 'capacity'): number | null {
  const level = row.known(column);
  return level === null ? null : Number(level);
}

/** How many members stated each level of need in each thematic area, in the order of the answer. */
export function levelCounts(
  needs: DataTable,
): { readonly theme: string; readonly counts: readonly { readonly level: string; readonly n: number }[] }[] {
  const rows = rowsOf(needs);
  const themes = [...new Set(rows.map((row) => row.text('theme')))];
  return themes.map((theme) => ({
    theme,
    counts: codesOf('need').map((level) => ({
      level,
      n: rows.filter((row) => row.text('theme') === theme && row.known('need') === level).length,
    })),
  }));
}

/** The members that state a need of a thematic area at 2 or 3. */
export function membersNeeding(needs: DataTable, theme: string): string[] {
  return rowsOf(needs)
    .filter((row) => row.text('theme') === theme && Number(row.known('need') ?? 0) >= 2)
    .map((row) => row.text('country'));
}

/** The members that state a level of need or capacity in a thematic area. */
export function membersAtLevel(
  needs: DataTable,
  theme: string,
  { column, level }: { readonly column: 'need' | 'capacity'; readonly level: string },
): string[] {
  return rowsOf(needs)
    .filter((row) => row.text('theme') === theme && row.known(column) === level)
    .map((row) => row.text('country'));
}
