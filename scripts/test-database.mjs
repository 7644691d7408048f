import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/api/apps/api/src/platform/embedded-postgres.js';
import { prepareDatabase } from '../dist/api/apps/api/src/prepare.js';
import { step } from './steps.mjs';

/** One PostgreSQL for the run, with databases to copy: `empty`, `real` and `fictional`. */
export async function startTestDatabase(folder) {
  const postgres = await step('Test database runs', () => startEmbeddedPostgres(join(folder, 'database')));
  const urlOf = (name) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  // The files of a run are thrown away, so nothing waits for the disk.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await sql(postgres.url, `alter system set ${setting} = off`);
  await sql(postgres.url, 'select pg_reload_conf()');
  for (const name of ['empty', 'real', 'fictional']) await sql(postgres.url, `create database ${name}`);
  await prepareDatabase(urlOf('empty'), null);
  await prepareDatabase(urlOf('real'), { kind: 'real' });
  await prepareDatabase(urlOf('fictional'), { kind: 'fictional', seed: 1, scale: 1 });
  return {
    url: postgres.url,
    stop: () => postgres.stop(),
    /** A copy for a server: a database that others are copied from may have no connections. */
    async copy(name) {
      await sql(postgres.url, `create database ${name}_served template ${name} strategy file_copy`);
      return urlOf(`${name}_served`);
    },
  };
}

async function sql(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
