import { readValues, type Values } from '@libs/records';
import type { EntityManager } from 'typeorm';
import { InvalidArgument } from '../platform/graphql/invalid-argument.js';

/** A record as one entry of its history has it before or after; null where there was none. */
export async function earlierState(
  database: Pick<EntityManager, 'query'>,
  subject: string,
  { entry, version }: { readonly entry: string; readonly version: 'before' | 'after' },
): Promise<Values | null> {
  const rows: { before: unknown; after: unknown }[] = await database.query(
    `select before, after from audit_entry
     where id = $1 and subject = $2 and (before is not null or after is not null)`,
    [entry, subject],
  );
  const [row] = rows;
  // Steps on the way to the figures change no figure.
  if (row === undefined) throw new InvalidArgument('entry', 'not-valid', entry);
  return row[version] === null ? null : readValues(row[version]);
}
