import type { DataSource } from 'typeorm';
import { entities } from '../apps/api/src/entities.js';
import { openDatabase, type Tables } from '../apps/api/src/platform/database.js';
import { copyDatabase } from './database-copy.js';

/**
 * A data source for one spec, over a copy of the shipped figures, of the invented network, or of empty tables.
 * The copy goes when the data source is destroyed. Its tables are up to date: only a spec of the migrations needs them.
 */
export async function freshDatabase(
  kind: 'real' | 'fictional' | 'empty',
  migrations: Tables['migrations'] = [],
): Promise<DataSource> {
  const copy = await copyDatabase(kind);
  const database = await openDatabase(copy.url, { entities, migrations }, 'prepare');
  const close = database.destroy.bind(database);
  database.destroy = async () => {
    await close();
    await copy.drop();
  };
  return database;
}
