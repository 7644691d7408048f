import type { Column, DataTable } from '@libs/table';

/** The columns that a table is shown with, in order, and where they are in it. */
export function placesOf(table: DataTable, columns?: readonly string[]): { column: Column; place: number }[] {
  const all = table.columns.map((column, place) => ({ column, place }));
  if (!columns) return all;
  return columns.flatMap((name) => all.filter(({ column }) => column.name === name));
}
