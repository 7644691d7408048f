import { join } from 'node:path';
import { kinds } from '@libs/records';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { loadActivities } from './activities.load.js';
import { bumpVersion, inTransaction } from '../platform/transaction.js';
import { ENTERED } from '../platform/writing.js';
import { hashOf, startLoading, type Loading } from './folder.js';
import { loadLabourMarket } from './labour-market.load.js';
import { loadMeetings } from './meetings.load.js';
import { loadNetwork } from './network.load.js';
import { loadPlans } from './plans.load.js';

/** Tells what a step of loading did, in one line. */
export type Progress = (line: string) => void;

interface Folder {
  readonly name: string;
  /** Tables it fills, children first: emptied before the folder is loaded anew. */
  readonly tables: readonly string[];
  /** Tables that it shares: rows that stand already are changed, none goes away. */
  readonly shared?: readonly string[];
  load(loading: Loading): Promise<void>;
}

const folders: readonly Folder[] = [
  {
    name: 'pesnet',
    tables: [
      'document_version',
      'document',
      'focal_point_person',
      'focal_point',
      'statement',
      'round',
      'progress_report',
      'result_period',
      'result_indicator',
      'result',
      'activity_link',
      'activity_cell',
      'activity_count',
      'activity_party',
      'activity_programme',
      'activity',
      'thematic_area_title',
      'thematic_area',
      'plan_version_item',
      'plan_version',
      'work_plan',
      'session_part',
      'session',
      'delegate_person',
      'delegate',
      'delegation',
      'meeting_count',
      'meeting_objective',
      'meeting',
      'chair_term',
      'institution',
      'membership',
    ],
    shared: ['source'],
    async load(loading) {
      await loadNetwork(loading);
      await loadMeetings(loading);
      await loadPlans(loading);
      await loadActivities(loading);
    },
  },
  {
    name: 'labour-market',
    tables: ['observation', 'series_dataset', 'dataset', 'series', 'indicator'],
    load: loadLabourMarket,
  },
];

/** The database holds the invented network, and real figures may never be added to it, or the other way round. */
export class OtherNetwork extends Error {}

/**
 * Loads the shipped figures: one transaction a folder, all or nothing. A folder that was loaded
 * from the same bytes is left alone.
 */
export async function seedAll(database: DataSource, dataFolder: string, progress: Progress): Promise<void> {
  await inTransaction(database, (client) => claim(client, false));
  for (const folder of folders) {
    const began = Date.now();
    const path = join(dataFolder, folder.name);
    const hash = await hashOf(path);
    const rows = await inTransaction(database, (client) => loadFolder(client, folder, path, hash));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    progress(rows === null ? `${folder.name}: unchanged` : `${folder.name}: ${rows} rows in ${seconds} s`);
  }
}

/** What people entered or brought in stands nowhere else: a folder whose tables hold some is not loaded anew over it. */
async function holdsEntries(client: PoolClient, { tables, shared = [] }: Folder): Promise<boolean> {
  if (tables.includes('observation')) {
    const { rows } = await client.query(
      `select 1 from import where kind = 'indicators' and state = 'applied' limit 1`,
    );
    if (rows.length > 0) return true;
  }
  const entered = await client.query<{ kind: string }>(
    `select distinct split_part(subject, ' ', 1) as kind from audit_entry where before is not null or after is not null`,
  );
  const written = entered.rows.flatMap(({ kind }) => {
    const { table = null, parts = [] } = kinds.get(kind) ?? {};
    return [table, ...parts.map((part) => part.table)];
  });
  if (written.some((table) => table !== null && (tables.includes(table) || shared.includes(table))))
    return true;
  if (!tables.includes('statement')) return false;
  const { rows } = await client.query('select 1 from source where id = $1', [ENTERED]);
  return rows.length > 0;
}

/** Rows written, or null where the same bytes were loaded before, or people entered some since. */
async function loadFolder(
  client: PoolClient,
  folder: Folder,
  path: string,
  hash: string,
): Promise<number | null> {
  const before = await client.query<{ hash: string }>('select hash from load where folder = $1', [
    folder.name,
  ]);
  if (before.rows[0]?.hash === hash || (await holdsEntries(client, folder))) return null;
  for (const table of folder.tables) await client.query(`delete from ${table}`);
  const loading = startLoading(path, client);
  await folder.load(loading);
  await client.query(
    `insert into load (folder, hash, rows, loaded_at) values ($1, $2, $3, now())
     on conflict (folder) do update set hash = excluded.hash, rows = excluded.rows, loaded_at = excluded.loaded_at`,
    [folder.name, hash, loading.rows],
  );
  await bumpVersion(client);
  await client.query(`analyze ${folder.tables.join(', ')}`);
  return loading.rows;
}

/** Makes the database the real or the fictional network's, once and for all. */
export async function claim(client: PoolClient, fictional: boolean): Promise<void> {
  await client.query(
    `insert into data_version (id, version, committed_at, fictional) values (true, 0, now(), $1)
     on conflict (id) do nothing`,
    [fictional],
  );
  const { rows } = await client.query<{ fictional: boolean }>('select fictional from data_version');
  if (rows[0]?.fictional === fictional) return;
  throw new OtherNetwork(
    fictional
      ? 'This database holds real figures: the fictional network must have a database of its own.'
      : 'This database holds the fictional network: real figures must have a database of their own.',
  );
}
