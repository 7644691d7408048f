import type { DataTable } from '@libs/table';

/** A year, or for each member the last one in which it has a value. */
export type When = number | 'latest';

/** A member's value, and the year it is of; both null where there is none. */
export interface YearValue {
  readonly area: string;
  readonly group: string;
  readonly value: number | null;
  readonly year: number | null;
}

/** A member, whether or not an answer has a value of it. */
export interface Member {
  readonly code: string;
  readonly group: string;
}

/** The values of some members at one time; a member that the wide table does not hold has none. */
export function valuesAt(table: DataTable, when: When, members: readonly Member[]): YearValue[] {
  const cells = (name: string) =>
    table.cells[table.columns.findIndex((column) => column.name === name)] ?? [];
  const rows = new Map(cells('area').map((area, row) => [area, row]));
  const years = yearsBackwards(table, when).map((year) => ({ year, values: cells(String(year)) }));
  return members.map(({ code, group }) => {
    const row = rows.get(code);
    if (row === undefined) return { area: code, group, value: null, year: null };
    const found = years.find(({ values }) => typeof values[row] === 'number');
    const value = found?.values[row];
    return { area: code, group, value: typeof value === 'number' ? value : null, year: found?.year ?? null };
  });
}

function yearsBackwards({ columns }: DataTable, when: When): number[] {
  const years = columns.flatMap(({ name }) => (/^\d{4}$/.test(name) ? [Number(name)] : []));
  return when === 'latest' ? years.sort((a, b) => b - a) : years.filter((year) => year === when);
}

/** The values as a table for a chart's data table: one row a member. */
export function yearTable(table: DataTable, values: readonly YearValue[]): DataTable {
  return {
    ...table,
    columns: [
      { name: 'area', role: 'dimension', type: 'area' },
      { name: 'group', role: 'attribute', type: 'group' },
      { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
      { name: 'year', role: 'attribute', type: 'year', missing: 'no-data' },
    ],
    cells: [
      values.map(({ area }) => area),
      values.map(({ group }) => group),
      values.map(({ value }) => value),
      values.map(({ year }) => year),
    ],
    notes: [],
  };
}
