import type { DataSource } from 'typeorm';
import { Refusal } from './errors.js';
import { poolOf } from './pool.js';

/** The state of the data that an answer is given from. */
export interface Edition {
  /** Counted up by every committed change. */
  readonly version: number;
  /** Day of the last change, ISO 8601. */
  readonly asOf: string;
  readonly fictional: boolean;
  /** Day on which it is read (UTC), ISO 8601: who is a member, and which rounds are over, depends on it. */
  readonly day: string;
}

/** Reads the state of the data: one row. */
export async function currentEdition(database: DataSource): Promise<Edition> {
  const { rows } = await poolOf(database).query<{
    version: string;
    as_of: string;
    fictional: boolean;
    day: string;
  }>({
    name: 'edition',
    text: `select version, to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD') as as_of, fictional,
      to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day
    from data_version`,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('The database holds no data yet.');
  return { version: Number(row.version), asOf: row.as_of, fictional: row.fictional, day: row.day };
}

/** So many times a reading is begun before whoever asks is told to come back later. */
const READINGS = 3;

/**
 * Reads what belongs together from one state of the data. What was read while a change was committed is read anew, so that no
 * file and no slide mixes two states under one version.
 */
export async function inOneEdition<T>(
  database: DataSource,
  read: (edition: Edition) => Promise<T>,
): Promise<T> {
  let edition = await currentEdition(database);
  for (let readings = 0; readings < READINGS; readings += 1) {
    const found = await read(edition);
    const after = await currentEdition(database);
    if (after.version === edition.version) return found;
    edition = after;
  }
  throw new Refusal('BUSY');
}
