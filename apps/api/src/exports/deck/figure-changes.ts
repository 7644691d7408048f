import type { SlideAnswer } from '@libs/deck';
import type { Cell, Column, DataTable } from '@libs/table';

/** One figure that is not what it was. */
export interface FigureChange {
  /** Which of the deck's choices it is in, from zero. */
  readonly choice: number;
  readonly question: string;
  /** What the row is about: a code and the kind of thing for each dimension. */
  readonly about: readonly { readonly type: string; readonly code: string }[];
  readonly column: string;
  readonly type: string;
  readonly before: Cell;
  readonly after: Cell;
}

/**
 * Every figure of `then` that is another one in `now`, once, by the first slide that shows it; a row that came or went
 * changes all its figures.
 */
export function figureChanges(then: readonly SlideAnswer[], now: readonly SlideAnswer[]): FigureChange[] {
  const seen = new Set<string>();
  return allFigureChanges(then, now).filter(({ choice: _, ...figure }) => {
    const key = JSON.stringify(figure);
    return !seen.has(key) && seen.add(key);
  });
}

function allFigureChanges(then: readonly SlideAnswer[], now: readonly SlideAnswer[]): FigureChange[] {
  return then.flatMap((answered, choice) => {
    const later = now[choice]?.tables ?? [];
    return answered.tables.flatMap((table, at) =>
      tableChanges(table, later[at] ?? { ...table, cells: table.columns.map(() => []) }, choice),
    );
  });
}

function tableChanges(then: DataTable, now: DataTable, choice: number): FigureChange[] {
  const [before, after] = [rowsByKey(then), rowsByKey(now)];
  const columns = new Map(
    [...then.columns, ...now.columns]
      .filter(({ role }) => role !== 'dimension')
      .map((column) => [column.name, column]),
  );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const about = (was ?? is)?.about ?? [];
    return [...columns.values()].flatMap((column) => {
      const values = {
        before: was?.cells.get(column.name) ?? null,
        after: is?.cells.get(column.name) ?? null,
      };
      if (values.before === values.after) return [];
      return [{ choice, question: then.question, about, column: column.name, type: column.type, ...values }];
    });
  });
}

interface KeyedRow {
  readonly about: FigureChange['about'];
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Rows by what they are about; of rows alike in that, the first, second and so on stand against each other. */
function rowsByKey({ columns, cells }: DataTable): Map<string, KeyedRow> {
  const rows = new Map<string, KeyedRow>();
  const length = cells[0]?.length ?? 0;
  for (let row = 0; row < length; row += 1) {
    const at = (column: number): Cell => cells[column]?.[row] ?? null;
    const about = columns.flatMap((column, place) => dimension(column, at(place)));
    const key = JSON.stringify(about);
    let nth = 0;
    while (rows.has(`${key} ${nth}`)) nth += 1;
    rows.set(`${key} ${nth}`, { about, cells: new Map(columns.map(({ name }, place) => [name, at(place)])) });
  }
  return rows;
}

function dimension({ role, type }: Column, cell: Cell) {
  return role === 'dimension' ? [{ type, code: String(cell ?? '') }] : [];
}
