import { datesOf, type DatedSources, type SourceDate } from '@libs/rules';
import type { DataSource } from 'typeorm';
import { AppError } from '../graphql/app-error.js';
import { poolOf } from './pool.js';

/** The state of the data that an answer is given from. */
export interface DataSnapshot {
  /** Counted up by every committed change. */
  readonly version: number;
  /** Day of the last change of the record, ISO 8601: for what is kept and stamped, no date of the figures. */
  readonly changedOn: string;
  /** The newest date of all sources, and when the last was read; an answer has those of its own sources. */
  readonly asOf: string;
  readonly readOn: string | null;
  readonly fictional: boolean;
  /** Day on which it is read (UTC), ISO 8601: who is a member, and which rounds are over, depends on it. */
  readonly day: string;
}

/** Reads the state of the data: one row. */
export async function currentSnapshot(database: DataSource): Promise<DataSnapshot> {
  const { rows } = await poolOf(database).query<{
    version: string;
    changed_on: string;
    fictional: boolean;
    day: string;
  }>({
    name: 'edition',
    text: `select version, to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD') as changed_on, fictional,
      to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day
    from data_version`,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('The database holds no data yet.');
  const version = Number(row.version);
  const { all } = await sourcesOf(database, version);
  const dates = all ?? { asOf: row.changed_on, readOn: null };
  return { version, changedOn: row.changed_on, ...dates, fictional: row.fictional, day: row.day };
}

/** Of when the figures of an answer are, by the ids of its sources; one without sources rests on the whole record. */
export async function datesOfSources(
  database: DataSource,
  { version, asOf, readOn }: DataSnapshot,
  ids: readonly string[],
): Promise<DatedSources> {
  let { byId } = await sourcesOf(database, version);
  // A source of this very moment.
  if (ids.some((id) => !byId.has(id))) ({ byId } = await readSources(database, version));
  return datesOf(ids.flatMap((id) => byId.get(id) ?? [])) ?? { asOf, readOn };
}

interface Sources {
  readonly version: number;
  readonly byId: ReadonlyMap<string, SourceDate>;
  readonly all: DatedSources | null;
}

/** The dates of all sources by database, kept as long as the data do not change. */
const cached = new WeakMap<DataSource, Sources>();

async function sourcesOf(database: DataSource, version: number): Promise<Sources> {
  const known = cached.get(database);
  return known?.version === version ? known : readSources(database, version);
}

async function readSources(database: DataSource, version: number): Promise<Sources> {
  const { rows } = await poolOf(database).query<SourceDate & { id: string }>({
    name: 'source dates',
    text: 'select id, page_date as "pageDate", read_on as "readOn" from source',
  });
  const sources = { version, byId: new Map(rows.map((row) => [row.id, row])), all: datesOf(rows) };
  cached.set(database, sources);
  return sources;
}

/** So many times a reading is begun before the one who asks is told to come back later. */
const READINGS = 3;

/**
 * Reads what belongs together from one state of the data. What was read while a change was committed is read again, so that no
 * file and no slide mixes two states under one version.
 */
export async function readConsistently<T>(
  database: DataSource,
  read: (snapshot: DataSnapshot) => Promise<T>,
): Promise<T> {
  let snapshot = await currentSnapshot(database);
  for (let readings = 0; readings < READINGS; readings += 1) {
    const found = await read(snapshot);
    const after = await currentSnapshot(database);
    if (after.version === snapshot.version) return found;
    snapshot = after;
  }
  throw new AppError('BUSY');
}
