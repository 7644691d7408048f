import { readKey, type Kind } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';
import { poolOf } from '../platform/postgres/pool.js';
import { labelled } from './label.js';
import { referrersOf } from './referrers.js';
import { readRecords } from './record-store.js';

/** A record that refers to another, by what people know it by. */
export interface NamedReferrer {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
}

const MAX = 100;

/** The records that refer to a published one, at most 100. */
export async function namedReferrers(
  database: DataSource,
  kind: Kind,
  key: string,
  language: Language = 'en',
): Promise<readonly NamedReferrer[]> {
  const pool = poolOf(database);
  const found = ((await referrersOf(pool, kind, [key])).get(key) ?? []).slice(0, MAX);
  const records = await Promise.all(
    found.map(async (one) => {
      const cells = readKey(one.kind, one.key);
      const read = cells === null ? null : await readRecords(pool, one.kind, [cells]);
      return { kind: one.kind, record: read?.get(one.key) ?? { root: cells ?? {}, parts: {} } };
    }),
  );
  const labels = await labelled(database, records, language);
  return found.map((one, index) => ({
    ...{ kind: one.kind.name, key: one.key },
    label: labels[index] ?? one.key,
  }));
}
