import type { DataTable } from '@libs/table';
import { rowsOf, sentence, type Row } from '../../findings/index.js';
import { binsTo } from '@libs/rules';
import { cellKey, groupedHeads, type Grid, type GridCell, type GridSign } from '../grid.js';

/** Providers and the members that a list names as their beneficiaries, from `links`; nobody else has a row or column. */
export function linksGrid(table: DataTable, groups: ReadonlyMap<string, string>): Grid {
  const rows = rowsOf(table);
  const cells = rows.map(cellOf);
  const served = (provider: string): number => cells.filter(({ row }) => row === provider).length;
  const blocks = (column: 'provider' | 'beneficiary') =>
    groupedHeads(
      new Map(rows.map((row) => row.text(column)).map((code) => [code, groups.get(code) ?? ''] as const)),
    );
  const providers = new Set(cells.map(({ row }) => row));
  return {
    rows: blocks('provider'),
    columns: blocks('beneficiary'),
    cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
    bins: binsTo(Math.max(0, ...cells.map(({ weight }) => weight))),
    blank: { kind: 'not-named', speech: null },
    totals: [
      { key: 'countries', values: new Map([...providers].map((provider) => [provider, served(provider)])) },
    ],
    unmet: new Set(),
  };
}

function cellOf(row: Row): GridCell {
  const activities = row.count('activities');
  const signs: GridSign[] = [
    ...(row.count('mutual') === 1 ? (['mutual'] as const) : []),
    ...(row.count('fresh') === 1 ? (['fresh'] as const) : []),
  ];
  return {
    row: row.text('provider'),
    column: row.text('beneficiary'),
    figures: [activities],
    of: null,
    atLeast: false,
    weight: activities,
    signs,
    speech: sentence('mark.link', {
      provider: { type: 'country', code: row.text('provider') },
      beneficiary: { type: 'country', code: row.text('beneficiary') },
      activities,
      first: { date: row.text('first') },
      mutual: row.count('mutual') === 1 ? 'yes' : 'no',
      fresh: row.count('fresh') === 1 ? 'yes' : 'no',
    }),
    index: row.index,
  };
}
