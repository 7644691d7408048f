import { readValues, type Values } from '@libs/model';
import type { EntityManager } from 'typeorm';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';

/** A record as one entry of its history has it before or after; null where there was none. */
export async function earlierState(
  database: Pick<EntityManager, 'query'>,
  subject: string,
  { entry, version }: { readonly entry: string; readonly version: 'before' | 'after' },
): Promise<Values | null> {
  const rows = await database.query<{ before: unknown; after: unknown }[]>(
    `select before, after from audit_entry
     where id = $1 and subject = $2 and (before is not null or after is not null)`,
    [entry, subject],
  );
  const [row] = rows;
  // Steps on the way to the figures change no figure.
  if (row === undefined) throw new InvalidArgumentError('entry', 'not-valid', entry);
  return row[version] === null ? null : readValues(row[version]);
}

/** How many of a record's states are looked at, the newest first. */
const MAX_STATES = 400;

/** What a record has been, as its history has it. */
export async function earlierStates(
  database: Pick<EntityManager, 'query'>,
  subject: string,
): Promise<readonly Values[]> {
  const rows = await database.query<{ state: unknown }[]>(
    `select s.state
     from audit_entry e, lateral (values (e.before), (e.after)) as s (state)
     where e.subject = $1 and s.state is not null
     order by e.at desc
     limit ${MAX_STATES}`,
    [subject],
  );
  return rows.map(({ state }) => readValues(state));
}
