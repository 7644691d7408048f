import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Row } from '../../findings/index.js';
import { binsTo } from '@libs/rules';
import { cellKey, planHeads, type Grid, type GridCell } from '../grid.js';

/**
 * Thematic areas and groups from `themeReach`: members reached, of the group. Where lists are incomplete a number is
 * the least, and none is *not named*.
 */
export function reachGrid(table: DataTable, plans: ReadonlyMap<string, string>): Grid {
  const rows = rowsOf(table);
  const cells = rows.filter((row) => isComplete(row) || row.count('reached') > 0).map(cellOf);
  const max = Math.max(0, ...cells.map(({ weight }) => weight));
  const themes = [...new Set(rows.map((row) => row.text('theme')))];
  const groups = ['arab', 'asian', 'african'].filter((group) =>
    rows.some((row) => row.text('group') === group),
  );
  return {
    rows: planHeads(themes, plans),
    columns: [{ under: null, heads: groups.map((code) => ({ type: 'group', code })) }],
    cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
    bins: binsTo(max),
    blank: {
      kind: 'not-named',
      speech: (theme, group) =>
        sentence('mark.reach-not-named', {
          theme: { type: 'theme', code: theme },
          group: { type: 'group', code: group },
        }),
    },
    totals: [],
    unmet: new Set(),
  };
}

function isComplete(row: Row): boolean {
  return row.text('list') === 'complete';
}

function cellOf(row: Row): GridCell {
  const [theme, group] = [row.text('theme'), row.text('group')];
  const reached = row.count('reached');
  const of = row.count('of');
  return {
    row: theme,
    column: group,
    figures: [reached],
    of,
    atLeast: !isComplete(row),
    weight: reached,
    signs: [],
    speech: sentence('mark.reach', {
      theme: { type: 'theme', code: theme },
      group: { type: 'group', code: group },
      reached,
      of,
      provided: row.count('provided'),
      benefited: row.count('benefited'),
      list: isComplete(row) ? 'complete' : 'partial',
    }),
    index: row.index,
  };
}

/** How many members of each group one thematic area reached, in the order of the groups. */
export function reachOf(table: DataTable, theme: string): Row[] {
  const own = rowsOf(table).filter((row) => row.text('theme') === theme);
  return ['arab', 'asian', 'african'].flatMap((group) => own.filter((row) => row.text('group') === group));
}
