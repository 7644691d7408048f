import { randomBytes } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';

/** A copy of one of the run's databases, which belongs to one spec. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement and gives its rows. */
  query<Row extends object = Readonly<Record<string, unknown>>>(
    statement: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** Runs a statement that gives one row. */
  one<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row>;
  /** Does some work on a connection of its own, for instance to hold a lock. */
  withClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  /** Ends the connections and drops the database. */
  drop(): Promise<void>;
}

/**
 * What a database holds: the shipped figures; the same with the labour markets of Morocco and Türkiye since 2015 only, for specs that
 * read all that stands; the invented network; or empty tables.
 */
export type Prepared = 'real' | 'two' | 'fictional' | 'empty';

/** A database of a spec's own. */
export async function copyDatabase(kind: Prepared): Promise<TestDatabase> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template ${kind} tablespace copies strategy file_copy`);
  const url = Object.assign(new URL(adminUrl()), { pathname: `/${name}` }).href;
  const pool = new Pool({ connectionString: url, max: 4 });
  // A spec may end the connections of a database on purpose.
  pool.on('error', () => undefined);
  return {
    url,
    async query(statement, values = []) {
      return (await pool.query(statement, [...values])).rows;
    },
    async one(statement, values = []) {
      const [row] = (await pool.query(statement, [...values])).rows;
      if (row === undefined) throw new Error(`No row: ${statement}`);
      return row;
    },
    async withClient(work) {
      const client = await pool.connect();
      try {
        return await work(client);
      } finally {
        client.release();
      }
    },
    async drop() {
      await pool.end();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}

/** The address of a database of the run's own server, from which others can be made. */
export function adminUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('Start this spec with npm test: it needs a database.');
  return url;
}

/** Runs one statement as the server's owner. */
async function asAdmin(statement: string): Promise<void> {
  const pool = new Pool({ connectionString: adminUrl(), max: 1 });
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}
