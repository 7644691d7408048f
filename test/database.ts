import type { DataSource } from 'typeorm';
import { entities } from '../apps/api/src/entities.js';
import { openDatabase, type Tables } from '../apps/api/src/platform/postgres/database.js';
import { poolOf } from '../apps/api/src/platform/postgres/pool.js';
import { copyDatabase, type Prepared } from './database-copy.js';

/**
 * A data source for one spec, over a copy of a prepared database. The copy goes when the data source is destroyed. Its tables are up to date: only a spec of the migrations needs them.
 */
export async function freshDatabase(
  kind: Prepared,
  migrations: Tables['migrations'] = [],
): Promise<DataSource> {
  const copy = await copyDatabase(kind);
  const database = await openDatabase(copy.url, { entities, migrations }, 'prepare');
  // Nobody waits for these connections: how long one takes on a busy machine says nothing about the product.
  poolOf(database).options.connectionTimeoutMillis = 0;
  const close = database.destroy.bind(database);
  database.destroy = async () => {
    await close();
    await copy.drop();
  };
  return database;
}
