import type { Field, Kind } from '@libs/model';
import { date, text, type OpenColumn, type OpenTable } from './open-table.js';

interface Declared extends Omit<OpenTable, 'columns' | 'sql'> {
  readonly kind: Kind;
  /** The name of the kind's table in the statement. */
  readonly alias: string;
  /** What the statement begins with, before it selects. */
  readonly before?: string;
  /** Columns in their order: a field by the name under which it is published, or one that is computed. */
  readonly columns: readonly (string | Computed)[];
  /** What is selected from, with conditions and order. */
  readonly from: string;
}

interface Computed {
  readonly column: OpenColumn;
  /** What is selected; null of a column of an answer. */
  readonly select: string | null;
}

/** A column of an answer: the statement does not select it. */
export function answer(column: OpenColumn): Computed {
  return { column, select: null };
}

/** The open table of a kind of record. A published field that its columns do not name stands at their end. */
export function declaredTable({ kind, alias, before = '', columns, from, ...table }: Declared): OpenTable {
  const fields = new Map(kind.fields.flatMap((field) => publishedField(field, alias)));
  const named = columns.map((column) => (typeof column === 'string' ? fieldNamed(fields, column) : column));
  const names = new Set(named.map(({ column }) => column.name));
  const rest = [...fields].filter(([name]) => !names.has(name)).map(([, computed]) => computed);
  const all = [...named, ...rest];
  const selected = all.flatMap(({ select }) => (select === null ? [] : [select]));
  return {
    ...table,
    columns: all.map(({ column }) => column),
    sql: `${before}select\n  ${selected.join(',\n  ')}\n${from}`,
  };
}

function publishedField({ name, type, published }: Field, alias: string): [string, Computed][] {
  if (published === undefined) return [];
  const { as = name, about, knownBy } = published;
  const from = `${alias}.${name}`;
  const select = knownBy === undefined ? from : `known_date(${from}, ${alias}.${knownBy})`;
  const isDay = type.type === 'day' && knownBy !== undefined;
  if (!isDay && !['line', 'lines', 'address', 'code', 'reference'].includes(type.type))
    throw new Error(`A field of the type ${type.type} is not published as it stands: ${name}.`);
  const column = isDay ? date(as, about) : text(as, about);
  return [[as, { column, select: as === name && knownBy === undefined ? select : `${select} as ${as}` }]];
}

function fieldNamed(fields: ReadonlyMap<string, Computed>, name: string): Computed {
  const found = fields.get(name);
  if (found === undefined) throw new Error(`No field is published as ${name}.`);
  return found;
}
