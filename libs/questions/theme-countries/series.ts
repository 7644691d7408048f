import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Row } from '../../findings/index.js';
import { binsTo } from '@libs/rules';
import { cellKey, groupedHeads, planHeads, type Grid, type GridCell } from '../grid.js';

/**
 * Thematic areas and the members that a list names in them, from `themeCountries`: activities in any
 * role. A member that no list names at all has no column; a pair without a row is not named, never zero.
 */
export function countriesGrid(table: DataTable, plans: ReadonlyMap<string, string>): Grid {
  const rows = rowsOf(table);
  const cells = rows.map(cellOf);
  const themes = [...new Set(rows.map((row) => row.text('theme')))];
  const named = (theme: string): number => cells.filter(({ row }) => row === theme).length;
  return {
    rows: planHeads(themes, plans),
    columns: groupedHeads(new Map(rows.map((row) => [row.text('country'), row.text('group')]))),
    cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
    bins: binsTo(Math.max(0, ...cells.map(({ weight }) => weight))),
    blank: {
      kind: 'not-named',
      speech: (theme, country) =>
        sentence('mark.theme-not-named', {
          theme: { type: 'theme', code: theme },
          country: { type: 'country', code: country },
        }),
    },
    totals: [{ key: 'countries', values: new Map(themes.map((theme) => [theme, named(theme)])) }],
    unmet: new Set(),
  };
}

function cellOf(row: Row): GridCell {
  const [theme, country] = [row.text('theme'), row.text('country')];
  const provided = row.count('provided');
  const benefited = row.count('benefited');
  const activities = row.count('activities');
  return {
    row: theme,
    column: country,
    figures: [activities],
    of: null,
    atLeast: false,
    weight: activities,
    signs: provided > 0 ? ['provider'] : [],
    speech: sentence('mark.theme-country', {
      theme: { type: 'theme', code: theme },
      country: { type: 'country', code: country },
      activities,
      provided,
      benefited,
    }),
    index: row.index,
  };
}

export type ThemeRole = 'provided' | 'partnered' | 'presented' | 'funded' | 'benefited';

/** The members that lists name in a role in one thematic area. */
export function membersIn(table: DataTable, theme: string, role: ThemeRole): string[] {
  return rowsOf(table)
    .filter((row) => row.text('theme') === theme && row.count(role) > 0)
    .map((row) => row.text('country'));
}
