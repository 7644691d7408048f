import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { markTransaction } from './written-mark.js';

/** Every committed change of the data counts the version up, in its own transaction. */
export async function bumpVersion(transaction: {
  query(statement: string): Promise<unknown>;
}): Promise<void> {
  await transaction.query('update data_version set version = version + 1, committed_at = now()');
}

/**
 * Holds the version until the transaction ends, without counting it up: anyone who writes takes it before any table or row,
 * so that no two wait for each other.
 */
export async function lockVersion(client: Pick<PoolClient, 'query'>): Promise<void> {
  await client.query('select 1 from data_version for update');
}

/** Runs `work` in one transaction without a time limit; nothing is kept when it throws. */
export async function inTransaction<T>(
  database: DataSource,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const runner = database.createQueryRunner();
  const client: PoolClient = await runner.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    const result = await work(client);
    await markTransaction(client);
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    await runner.release();
  }
}

/** The connection that a transaction runs on. */
export async function clientOf(transaction: EntityManager): Promise<PoolClient> {
  const client: PoolClient | undefined = await transaction.queryRunner?.connect();
  if (client === undefined) throw new Error('There is no transaction.');
  return client;
}
