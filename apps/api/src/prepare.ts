import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { firstAdministratorLink } from './identity/first-administrator.js';
import { seedDemo } from './seed/demo.js';
import { seedAll } from './seed/seed.js';
import { runUntilDone } from './jobs/run-until-done.js';
import { openDatabase } from './platform/postgres/database.js';
import { step } from './platform/settings/log.js';
import { projectFolder } from './platform/settings/project-folder.js';

/** Which figures a database is to hold: those of the data folder, or invented ones. */
export type Figures =
  { readonly kind: 'real' } | { readonly kind: 'fictional'; readonly seed: number; readonly scale: number };

/** One instance at a time brings the database up to date; the number is ours and means nothing. */
export const PREPARING = 7_369_639;

export const tables = { entities, migrations };

/**
 * Brings tables and figures, if any, up to date. Of several instances one loads the figures and the others wait for it; where it
 * dies, another goes on. Everything that is up to date already is left alone.
 */
export async function prepareDatabase(url: string, figures: Figures | null): Promise<void> {
  const database = await openDatabase(url, tables, 'prepare');
  try {
    await migrateAlone(database);
    if (figures) await seed(database, figures);
  } finally {
    await database.destroy();
  }
}

/** Only one instance makes tables. The lock goes with its connection where that dies. */
async function migrateAlone(database: DataSource): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [PREPARING]);
    await migrate(database);
    await runner.query('select pg_advisory_unlock($1)', [PREPARING]);
  } finally {
    await runner.release();
  }
}

/** The address that makes the first administrator, or null once there has been one. */
export async function linkToBegin(url: string, publicUrl: string): Promise<string | null> {
  const database = await openDatabase(url, tables, 'prepare');
  try {
    return await firstAdministratorLink(database, publicUrl);
  } finally {
    await database.destroy();
  }
}

async function migrate(database: DataSource): Promise<void> {
  const began = performance.now();
  const done = await database.runMigrations({ transaction: 'each' });
  step(
    done.length === 0 ? 'Tables are up to date' : `Tables brought up to date (${done.length} steps)`,
    began,
  );
}

async function seed(database: DataSource, figures: Figures): Promise<void> {
  const began = performance.now();
  const progress = (line: string) => step(`  ${line}`);
  const dataFolder = join(projectFolder, 'data');
  await runUntilDone(database, { kind: 'seed', subject: figures.kind }, () =>
    figures.kind === 'real'
      ? seedAll(database, dataFolder, progress)
      : seedDemo(database, { ...figures, dataFolder }, progress),
  );
  step(
    figures.kind === 'real' ? 'Figures are in the database' : 'The fictional network is in the database',
    began,
  );
}
