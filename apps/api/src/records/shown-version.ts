import { keyText, readKey, type Kind, type Values } from '@libs/model';
import type { DataSource } from 'typeorm';
import { sealOf } from '../platform/postgres/product-key.js';
import { readCurrentRecord } from './record-writer.service.js';
import { versionOf } from './record-store.js';

/** As the base of an entry: no record ever has this version. */
const OUTDATED = 'outdated';

/**
 * The version of a record as readers are told it. It is sealed, since the record also says who people are: with a plain hash
 * anyone who may not see a name or a number could still try which one gives it.
 */
export async function shownVersion(database: DataSource, kind: Kind, record: Values): Promise<string> {
  return sealed(database, kind, keyText(kind, record.root), versionOf(kind, record));
}

/** The version that an entry was begun from, as readers are told it: equal to that of the record as it was published then. */
export async function shownBase(
  database: DataSource,
  kind: Kind,
  key: string | null,
  base: string,
): Promise<string> {
  return base === 'absent' ? base : sealed(database, kind, key ?? '', base);
}

async function sealed(database: DataSource, kind: Kind, key: string, version: string): Promise<string> {
  return (await sealOf(database, 'record-version', [kind.name, key, version])).slice(0, 32);
}

/** The version of the record under a key that someone saw, as entries keep it. */
export async function resolveSeenVersion(
  database: DataSource,
  kind: Kind,
  key: string | null,
  seen: string,
): Promise<string> {
  if (seen === 'absent') return seen;
  const cells = key === null ? null : readKey(kind, key);
  const now = cells === null ? undefined : await readCurrentRecord(database, kind, cells);
  if (now === undefined) return OUTDATED;
  return seen === (await shownVersion(database, kind, now)) ? versionOf(kind, now) : OUTDATED;
}
