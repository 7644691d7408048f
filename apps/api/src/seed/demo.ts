import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { SeededRandom } from '@libs/rules';
import { writeActivities } from './demo/activities.js';
import { writeMeetings } from './demo/meetings.js';
import { writeNeeds } from './demo/needs.js';
import { inventMembers, writeNetwork } from './demo/network.js';
import { writeObservations } from './demo/observations.js';
import { writePlans, writeReports, writeVersions } from './demo/plans.js';
import { writeResults } from './demo/results.js';
import { startLoading } from './folder.js';
import { loadIndicators } from './labour-market.load.js';
import { bumpVersion, inTransaction } from '../platform/postgres/transaction.js';
import { claim, WrongNetworkError, type Progress } from './seed.js';

export interface Demo {
  /** The same seed gives the same network. */
  readonly seed: number;
  /** How many times the delegates, activities and years of observations of the smallest network. */
  readonly scale: number;
  /** Where the definitions of the indicators are; their values are invented. */
  readonly dataFolder: string;
}

/** What this release invents: another edition replaces the network of an earlier one. */
const EDITION = 'edition 4';

/** The year in which the invented network lives: fixed, so that it does not change from day to day. */
const TODAY = 2026;

/** Fills an empty database with a network that does not exist. It refuses one that holds real figures. */
export async function seedDemo(
  database: DataSource,
  { seed, scale, dataFolder }: Demo,
  progress: Progress,
): Promise<void> {
  const began = Date.now();
  const rows = await inTransaction(database, async (client) => {
    await claim(client, true);
    await client.query('lock table load in share row exclusive mode');
    const hash = `seed ${seed}, scale ${scale}`;
    const loaded = await client.query<{ hash: string }>(`select hash from load where folder = 'fictional'`);
    const before = loaded.rows[0]?.hash;
    if (before === `${hash}, ${EDITION}`) return null;
    if (before !== undefined) {
      if (before !== hash && !before.startsWith(`${hash}, `))
        throw new WrongNetworkError(
          `This database holds the fictional network of ${before}: empty it first.`,
        );
      // Everything refers to one of these: what an earlier release invented goes with them.
      await client.query('truncate source, country, indicator, load cascade');
    }
    const loading = startLoading(join(dataFolder, 'labour-market'), client);
    const chance = new SeededRandom(seed);
    const members = inventMembers(chance);
    await writeNetwork(loading, members, TODAY);
    await writeMeetings(loading, members, chance, { today: TODAY, scale });
    const areas = await writePlans(loading);
    const activities = await writeActivities(loading, { members, areas }, chance, { scale });
    await writeResults(loading, { areas, activities }, chance);
    await writeVersions(loading, areas, activities);
    await writeReports(loading, members, chance);
    await writeNeeds(loading, { members, areas }, chance);
    await loadIndicators(loading);
    // The definitions are real; the values are not, and name no real source.
    await client.query(`update indicator set source = 'Fictional, generated', licence = 'none'`);
    await writeObservations(loading, members, chance, { scale });
    await client.query(
      `insert into load (folder, hash, rows, loaded_at) values ('fictional', $1, $2, now())`,
      [`${hash}, ${EDITION}`, loading.rows],
    );
    await bumpVersion(client);
    return loading.rows;
  });
  if (rows !== null) await database.query('analyze');
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  progress(
    rows === null ? 'fictional network: unchanged' : `fictional network: ${rows} rows in ${seconds} s`,
  );
}
