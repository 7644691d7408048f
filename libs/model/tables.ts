import { codesOf } from '@libs/vocabulary';
import { columnsOf, type ColumnType, type Field, type Kind, type Part } from './kind.js';
import { kinds } from './kinds.js';

// The tables that a declaration means. Migrations make them, and a test holds the two together.

export interface ColumnShape {
  readonly name: string;
  readonly type: ColumnType;
  readonly array: boolean;
  readonly nullable: boolean;
  readonly default: string | null;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  readonly primary: readonly string[];
  readonly foreign: readonly {
    readonly name: string;
    readonly column: string;
    readonly table: string;
  }[];
  readonly checks: readonly { readonly name: string; readonly check: string }[];
  readonly indexes: NonNullable<Part['indexes']>;
}

/** The table of a record's own row, and those of its parts. */
export function tablesOf(kind: Kind): readonly TableShape[] {
  const own = kind.table === null ? [] : [tableOf(kind.table, kind.fields, kind.key, kind)];
  return [...own, ...kind.parts.map((part) => partTable(kind, part))];
}

function partTable(kind: Kind, part: Part): TableShape {
  const parents = part.parent.map((name, index): Field => {
    const key = kind.fields.find((field) => field.name === kind.key[index]);
    if (key === undefined) throw new Error(`${part.name} has no parent ${name}.`);
    return { name, type: key.type, label: key.label, required: true };
  });
  const place = part.ordinalKey === true ? part.key.map((name) => ({ ...PLACE, name })) : [];
  const key = [...part.parent, ...part.key];
  const shape = tableOf(part.table, [...parents, ...place, ...part.fields], key, part);
  const [column, ...more] = part.parent;
  if (kind.table === null || column === undefined) return shape;
  if (more.length > 0) throw new Error(`${part.table} has a parent of several columns.`);
  const parent = { name: `${part.table}_${kind.table}_fk`, column, table: kind.table };
  return { ...shape, foreign: [parent, ...shape.foreign] };
}

const SMALLINT = 32_767;

/** The place of a row in its list. */
const PLACE = {
  type: { type: 'integer', max: SMALLINT },
  label: { en: 'Place', fr: 'Rang', ar: 'الترتيب' },
  required: true,
} as const;

function tableOf(
  name: string,
  fields: readonly Field[],
  primary: readonly string[],
  { constraints = [], indexes = [] }: Pick<Part, 'constraints' | 'indexes'>,
): TableShape {
  return {
    name,
    columns: fields.flatMap(shapesOf),
    primary,
    // A programme stands in one of two tables, which no foreign key can say.
    foreign: fields.flatMap((field) => {
      if (field.type.type !== 'reference' || field.type.to === 'programme') return [];
      const { to } = field.type;
      const what = field.name.replace(/_(id|code)$/, '');
      return [{ name: `${name}_${what}_fk`, column: field.name, table: TABLES.get(to) ?? tableNamed(to) }];
    }),
    checks: [
      ...fields.flatMap((field) => {
        const check = checkOf(field);
        return check === null ? [] : [{ name: `${name}_${field.name}_ck`, check }];
      }),
      ...constraints,
    ],
    indexes,
  };
}

function shapesOf(field: Field): readonly ColumnShape[] {
  const { type, required, column: { default: value = null, requiredIn } = {} } = field;
  return columnsOf(field).map((name) => ({
    name,
    type: columnType(field),
    array: type.type === 'codes',
    nullable: type.type === 'words' ? name !== `${field.name}_${requiredIn ?? ''}` : required !== true,
    default: value,
  }));
}

function columnType({ type, column }: Field): ColumnType {
  if (column?.type !== undefined) return column.type;
  switch (type.type) {
    case 'integer':
      return type.max !== undefined && type.max <= SMALLINT ? 'smallint' : 'integer';
    case 'number':
      return 'double precision';
    case 'yes-no':
      return 'boolean';
    case 'day':
      return 'date';
    case 'time':
      return 'time';
    case 'reference':
      return kinds.get(type.to)?.made === true ? 'uuid' : 'text';
    case 'address':
    case 'code':
    case 'codes':
    case 'line':
    case 'lines':
    case 'row':
    case 'words':
      return 'text';
  }
}

/** A column holds the codes of its list, unless the declaration has another condition or none. */
function checkOf({ name, type, column }: Field): string | null {
  if (column?.check !== undefined) return column.check;
  if (type.type !== 'code') return null;
  const codes = codesOf(type.list).map((code) => `'${code}'`);
  return `${name} in (${codes.join(', ')})`;
}

/** Tables of what is referred to and is no kind of record, or is one by another name. */
const TABLES: ReadonlyMap<string, string> = new Map([
  ['country', 'country'],
  ['economy', 'country'],
  ['member', 'country'],
  ['file', 'file'],
  ['dataset', 'dataset'],
]);

function tableNamed(to: string): string {
  const table = kinds.get(to)?.table ?? null;
  if (table === null) throw new Error(`No table is referred to by ${to}.`);
  return table;
}
