import { keyCells, keyText, kinds, type Cells, type Kind } from '@libs/records';
import type { PoolClient } from 'pg';

/** A record that refers to another. */
export interface Referrer {
  readonly kind: Kind;
  readonly key: string;
}

/** The records that refer to some of a kind, by the key of what they refer to. */
export async function referrersOf(
  client: PoolClient,
  to: Kind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Referrer[]>> {
  const found = new Map<string, Referrer[]>();
  const [own = ''] = to.key;
  const named = keys.map((key) => keyCells(to, key)?.[own] ?? null);
  if (named.length === 0) return found;
  for (const kind of kinds.values()) {
    const { table } = kind;
    if (table === null) continue;
    for (const { name, type } of kind.fields) {
      if (type.is !== 'reference' || type.to !== to.name) continue;
      // Table and columns are those of a declaration.
      const { rows } = await client.query<{ target: string; row: Cells }>(
        `select t.${name}::text as target, to_jsonb(t) as row from ${table} t
         where t.${name}::text = any($1) order by ${kind.key.map((column) => `t.${column}`).join(', ')}`,
        [named],
      );
      for (const { target, row } of rows) {
        const key = keyText(to, { [own]: target });
        found.set(key, [...(found.get(key) ?? []), { kind, key: keyText(kind, row) }]);
      }
    }
  }
  return found;
}
