import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { hashOf, root, step } from './steps.mjs';

const names = ['empty', 'real', 'fictional'];
const kept = join(root, 'dist', 'test-database');
const mark = join(kept, 'prepared');

/**
 * One PostgreSQL for the run, with databases to copy: `empty`, `real` and `fictional`, and `two`, which is the real one with
 * the labour markets of Morocco and Türkiye since 2015 only. It is kept for the next run, as long as code and figures are the same;
 * where another run has it, this one makes its own in the given folder.
 */
export async function startTestDatabase(folder) {
  const { startEmbeddedPostgres } =
    await import('../dist/api/apps/api/src/platform/postgres/embedded-postgres.js');
  const state = stateOfFigures();
  const place = isInUse() ? join(folder, 'database') : kept;
  const isPrepared = place === kept && existsSync(mark) && readFileSync(mark, 'utf8') === state;
  if (place === kept && !isPrepared) rmSync(kept, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  // Root runs PostgreSQL as another user, who must get there.
  chmodSync(place, 0o755);
  const postgres = await step('Test database runs', () => startEmbeddedPostgres(place));
  const urlOf = (name) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  if (isPrepared) await dropCopies(postgres.url);
  else {
    await prepare(postgres.url, urlOf);
    if (place === kept) writeFileSync(mark, state);
  }
  await makeRoomForCopies(postgres.url, place, folder);
  return {
    url: postgres.url,
    async stop() {
      await dropCopies(postgres.url);
      await postgres.stop();
    },
    /** A copy for a server: a database that others are copied from may have no connections. */
    async copy(name) {
      await sql(postgres.url, [
        `create database ${name}_served template ${name} tablespace copies strategy file_copy`,
      ]);
      return urlOf(`${name}_served`);
    },
  };
}

/** Whether the kept database serves another run. */
function isInUse() {
  const file = join(kept, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return false;
  try {
    return process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 0);
  } catch {
    return false;
  }
}

/** What the databases are made of. They do not outlive the machine's start: they are written without waiting for the disk. */
function stateOfFigures() {
  const boot = '/proc/sys/kernel/random/boot_id';
  const code = readFileSync(join(root, 'dist', 'api.hash'), 'utf8');
  return `${code} ${hashOf(['data', 'scripts/test-database.mjs'])} ${existsSync(boot) ? readFileSync(boot, 'utf8').trim() : ''}`;
}

async function prepare(url, urlOf) {
  const { prepareDatabase } = await import('../dist/api/apps/api/src/prepare.js');
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes'];
  await sql(url, [
    ...settings.map((setting) => `alter system set ${setting} = off`),
    'select pg_reload_conf()',
    ...names.map((name) => `create database ${name}`),
  ]);
  await Promise.all([
    prepareDatabase(urlOf('empty'), null),
    prepareDatabase(urlOf('real'), { kind: 'real' }),
    prepareDatabase(urlOf('fictional'), { kind: 'fictional', seed: 1, scale: 1 }),
  ]);
  await sql(url, ['create database two template real strategy file_copy']);
  await sql(urlOf('two'), [
    `delete from observation where country_code not in ('MAR', 'TUR') or year < 2015`,
    'vacuum full analyze observation',
  ]);
}

/** The copies stand in the run's own folder, which may be in memory. */
async function makeRoomForCopies(url, place, folder) {
  const location = join(folder, 'copies');
  mkdirSync(location, { mode: 0o700 });
  // PostgreSQL wants it for its own, and root runs it as another user.
  const { uid, gid } = statSync(join(place, 'postgres'));
  if (process.getuid?.() === 0) chownSync(location, uid, gid);
  await sql(url, [`create tablespace copies location '${location.replaceAll("'", "''")}'`]);
}

/** Drops the copies, also those that a run left that was killed, and their place. */
async function dropCopies(url) {
  const left = await sql(url, [
    `select datname from pg_database where datname ~ '^(spec_|worker_)|_served$'`,
  ]);
  await sql(
    url,
    left.map(({ datname }) => `drop database "${datname}" with (force)`),
  );
  await sql(url, ['drop tablespace if exists copies']);
}

async function sql(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
