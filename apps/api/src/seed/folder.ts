import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { copyRows, type Value } from '../platform/postgres/copy.js';
import { readRows, type Row } from './rows.js';

/** What a loader of one folder works with: its files, one transaction, and the keys known so far. */
export interface Loading {
  readonly folder: string;
  readonly client: PoolClient;
  /** Ids of sources by the address or title that the files use. */
  readonly sources: Map<string, string>;
  readonly countries: Set<string>;
  readonly places: Set<string>;
  readonly meetings: Set<string>;
  /** Plans, and other programmes. */
  readonly programmes: Set<string>;
  readonly themes: Set<string>;
  readonly indicators: Set<string>;
  /** Rows written so far. */
  rows: number;
}

/** A folder of shipped figures. */
export interface Folder {
  readonly name: string;
  /** Tables that it fills, those that refer to others first. */
  readonly tables: readonly string[];
  /** Tables that other folders refer to, too. */
  readonly shared?: readonly string[];
  load(loading: Loading): Promise<void>;
}

export function startLoading(folder: string, client: PoolClient): Loading {
  return {
    folder,
    client,
    sources: new Map(),
    countries: new Set(),
    places: new Set(),
    meetings: new Set(),
    programmes: new Set(),
    themes: new Set(),
    indicators: new Set(),
    rows: 0,
  };
}

/** All lines of a small file. */
export async function rowsOf(loading: Loading, file: string, key: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(join(loading.folder, file), key)) rows.push(row);
  return rows;
}

/** Writes rows that are objects with one property a column. */
export async function write<T extends Readonly<Record<string, Value>>>(
  loading: Loading,
  table: string,
  records: readonly T[],
): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const rows = records.map((record) => columns.map((column) => record[column] ?? null));
  loading.rows += await copyRows(loading.client, table, columns, rows);
}

/** Like `write`, for rows that others refer to: those that stand already are changed, none goes away. */
export async function upsert<T extends Readonly<Record<string, Value>>>(
  loading: Loading,
  table: string,
  key: string,
  records: readonly T[],
): Promise<void> {
  if (records.length === 0) return;
  const staging = `${table}_staging`;
  await loading.client.query(`create temporary table ${staging} (like ${table}) on commit drop`);
  await write(loading, staging, records);
  const columns = Object.keys(records[0] ?? {});
  const changes = columns
    .filter((column) => column !== key)
    .map((column) => `${column} = excluded.${column}`);
  await loading.client.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from ${staging}
     on conflict (${key}) do update set ${changes.join(', ')}`,
  );
  await loading.client.query(`drop table ${staging}`);
}

/** The ids of the one or two sources that a line names, parted by " ; ". */
export function sourcesOf(loading: Loading, row: Row, column = 'source_url'): [string, string | null] {
  const [first, second] = row.required(column).split(' ; ');
  const found = [first, second].map((address) =>
    address === undefined
      ? null
      : (loading.sources.get(address) ?? row.fail(column, 'a source of sources.csv')),
  );
  return [found[0] ?? row.fail(column, 'a source of sources.csv'), found[1] ?? null];
}

/** Hash of all files of a folder, names included: the same hash means that there is nothing to load. */
export async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) {
    hash.update(`${file}\n`);
    for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk);
  }
  return hash.digest('hex');
}
