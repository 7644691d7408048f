import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { loadActivities } from './activities.load.js';
import { bumpVersion, inTransaction } from '../platform/postgres/transaction.js';
import { OperatorError } from '../platform/settings/operator-error.js';
import { hashOf, startLoading, type Folder } from './folder.js';
import { loadLabourMarket } from './labour-market.load.js';
import { loadMeetings } from './meetings.load.js';
import { loadNetwork } from './network.load.js';
import { loadPlans } from './plans.load.js';
import { rememberFolder, updateFolder } from './shipped.js';
import type { Updated } from './shipped-observations.js';

/** Tells what a step of loading did, in one line. */
export type Progress = (line: string) => void;

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
      'programme',
      'session_part',
      'session',
      'delegate_person',
      'delegate',
      'delegation',
      'meeting_count',
      'meeting_objective',
      'meeting_body',
      'meeting',
      'place',
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
export class WrongNetworkError extends OperatorError {}

/**
 * Loads the shipped figures: one transaction a folder, all or nothing. A folder that was loaded
 * from the same bytes is left alone; of one that changed, what was edited here stays.
 */
export async function seedAll(database: DataSource, dataFolder: string, progress: Progress): Promise<void> {
  await inTransaction(database, (client) => claim(client, false));
  for (const folder of folders) {
    const began = Date.now();
    const path = join(dataFolder, folder.name);
    const hash = await hashOf(path);
    const loaded = await inTransaction(database, (client) => loadFolder(client, folder, path, hash));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    progress(`${folder.name}: ${describeLoaded(loaded)}${loaded === null ? '' : ` in ${seconds} s`}`);
  }
}

type Loaded = { readonly rows: number } | Updated;

/**
 * What loading a folder did; null where the same bytes were loaded before. Empty tables are filled; later releases change
 * what nobody edited here, and leave alone what someone did.
 */
async function loadFolder(
  client: PoolClient,
  folder: Folder,
  path: string,
  hash: string,
): Promise<Loaded | null> {
  await client.query('lock table load in share row exclusive mode');
  const before = await client.query<{ hash: string }>('select hash from load where folder = $1', [
    folder.name,
  ]);
  if (before.rows[0]?.hash === hash) return null;
  const loaded =
    before.rows[0] === undefined
      ? await fill(client, folder, path)
      : await updateFolder(client, folder, path);
  await client.query(
    `insert into load (folder, hash, rows, loaded_at) values ($1, $2, $3, now())
     on conflict (folder) do update set hash = excluded.hash, loaded_at = excluded.loaded_at`,
    [folder.name, hash, 'rows' in loaded ? loaded.rows : 0],
  );
  await bumpVersion(client);
  await client.query(`analyze ${folder.tables.join(', ')}`);
  return loaded;
}

async function fill(client: PoolClient, folder: Folder, path: string): Promise<Loaded> {
  const loading = startLoading(path, client);
  await folder.load(loading);
  await rememberFolder(client, folder);
  return { rows: loading.rows };
}

function describeLoaded(loaded: Loaded | null): string {
  if (loaded === null) return 'unchanged';
  if ('rows' in loaded) return `${loaded.rows} rows`;
  return `${loaded.updated} updated, ${loaded.retained} edited here and kept`;
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
  throw new WrongNetworkError(
    fictional
      ? 'This database holds real figures: the fictional network must have a database of its own.'
      : 'This database holds the fictional network: real figures must have a database of their own.',
  );
}
