import {
  cooperationProgramme,
  keyCells,
  keyText,
  kinds,
  type Cells,
  type Field,
  type Kind,
  type Reference,
} from '@libs/model';
import type { PoolClient } from 'pg';

/** A record that refers to another. */
export interface Referrer {
  readonly kind: Kind;
  readonly key: string;
}

/** Where a record of a kind can refer to another: in a table, by a column, with the columns that hold its own key. */
interface Place {
  readonly kind: Kind;
  readonly table: string;
  readonly column: string;
  readonly own: readonly string[];
}

/** The records that refer to some of a kind, by the key of what they refer to; a record's own parts are no others. */
export async function referrersOf(
  client: Pick<PoolClient, 'query'>,
  to: Kind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Referrer[]>> {
  const found = new Map<string, Referrer[]>();
  const [first = ''] = to.key;
  const named = keys.map((key) => keyCells(to, key)?.[first] ?? null);
  if (named.length === 0) return found;
  for (const { kind, table, column, own } of places(to)) {
    const order = own.map((one) => `t.${one}`).join(', ');
    // Table and columns are those of a declaration.
    const { rows } = await client.query<{ target: string; row: Cells }>(
      `select distinct on (t.${column}, ${order}) t.${column}::text as target, to_jsonb(t) as row
       from ${table} t where t.${column}::text = any($1) order by t.${column}, ${order}`,
      [named],
    );
    for (const { target, row } of rows) {
      const cells = kind.key.map((name, place) => [name, row[own[place] ?? ''] ?? null] as const);
      const referrer = { kind, key: keyText(kind, Object.fromEntries(cells)) };
      const key = keyText(to, { [first]: target });
      const known = found.get(key) ?? [];
      const there = known.some((one) => one.kind === kind && one.key === referrer.key);
      if (!there && !(kind === to && referrer.key === key)) found.set(key, [...known, referrer]);
    }
  }
  return found;
}

/** Kinds that some references mean by another name: a programme is a work plan or another one. */
const NAMED_AS: ReadonlyMap<string, Reference> = new Map([
  ['plan', 'programme'],
  [cooperationProgramme.name, 'programme'],
]);

function places(to: Kind): readonly Place[] {
  const refersTo = ({ type }: Field): boolean =>
    type.type === 'reference' && (type.to === to.name || NAMED_AS.get(to.name) === type.to);
  return [...kinds.values()].flatMap((kind): Place[] => {
    const columnsOf = (fields: Kind['fields']) => fields.filter(refersTo).map(({ name }) => name);
    const { table, key, parts } = kind;
    const own = columnsOf(kind.fields);
    return [
      ...(table === null ? [] : own.map((column) => ({ kind, table, column, own: key }))),
      ...parts.flatMap((part) => [
        ...columnsOf(part.fields).map((column) => ({ kind, table: part.table, column, own: part.parent })),
        // What is nothing but its parts has its key in them.
        ...(table === null
          ? key.flatMap((name, place) =>
              own.includes(name)
                ? [{ kind, table: part.table, column: part.parent[place] ?? name, own: part.parent }]
                : [],
            )
          : []),
      ]),
    ];
  });
}
