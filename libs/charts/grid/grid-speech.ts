import type { Nameable } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import {
  type Grid,
  type GridBlock,
  type GridCell,
  type GridHead,
  cellKey,
  headsOf,
} from '../../questions/grid.js';

/** `most` puts the largest first; a row's code orders the columns by that row; null leaves rows as listed. */
export type GridOrder = string | null;

type Naming = (type: Nameable, code: string) => string;

/** The grid with rows and columns in the order that was asked for; members of equal weight are ordered by name. */
export function ordered(grid: Grid, order: GridOrder, name: Naming, language: string): Grid {
  const cells = [...grid.cells.values()];
  const sum = (own: (cell: GridCell) => boolean): number =>
    cells.filter(own).reduce((total, { weight }) => total + weight, 0);
  const byRow = new Map(headsOf(grid.rows).map(({ code }) => [code, sum(({ row }) => row === code)]));
  const columnWeight = ({ code }: GridHead): number => {
    if (order === null) return 0;
    if (order === 'most') return sum(({ column }) => column === code);
    return grid.cells.get(cellKey(order, code))?.weight ?? -1;
  };
  const { compare } = new Intl.Collator(language);
  const sorted = (block: GridBlock, weight: (head: GridHead) => number): GridBlock => {
    const weights = new Map(block.heads.map((head) => [head, weight(head)]));
    const heads = [...block.heads].sort(
      (a, b) =>
        (weights.get(b) ?? 0) - (weights.get(a) ?? 0) ||
        (a.type === 'country' ? compare(name('country', a.code), name('country', b.code)) : 0),
    );
    return { ...block, heads };
  };
  return {
    ...grid,
    rows: grid.rows.map((block) =>
      sorted(block, ({ code }) => (order === 'most' ? (byRow.get(code) ?? 0) : 0)),
    ),
    columns: grid.columns.map((block) =>
      block.heads[0]?.type === 'group' ? block : sorted(block, columnWeight),
    ),
  };
}

/** Every cell as a mark, row by row; empty places too, where they say something. */
export function gridMarks(grid: Grid): Mark[] {
  const { blank, cells } = grid;
  const columns = headsOf(grid.columns);
  return headsOf(grid.rows).flatMap(({ code }, row) =>
    columns.flatMap((head, column) => {
      const key = cellKey(code, head.code);
      const cell = cells.get(key);
      const at = { row, column };
      if (cell) return [{ key, row: cell.index, at, speech: cell.speech }];
      return blank.speech ? [{ key, row: -1, at, speech: blank.speech(code, head.code) }] : [];
    }),
  );
}
