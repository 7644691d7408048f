import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../platform/postgres/pool.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import type { RunningJob } from './job.js';

/**
 * Does a job in one transaction, at whose end it is marked as done: both are kept, or none. Where the job is stopped, what the
 * database is doing for it ends at once.
 */
export async function inJobTransaction(
  database: DataSource,
  job: RunningJob,
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  await inTransaction(database, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    let cancelling: Promise<unknown> = Promise.resolve();
    const stop = (): void => {
      cancelling = poolOf(database)
        .query('select pg_cancel_backend($1)', [rows[0]?.pid])
        .catch(() => undefined);
    };
    job.signal.addEventListener('abort', stop);
    try {
      job.signal.throwIfAborted();
      await work(client);
      job.signal.throwIfAborted();
      await job.commit(client);
    } finally {
      job.signal.removeEventListener('abort', stop);
      // Sent late it would end the next statement of this connection, whose ever that is.
      await cancelling;
    }
  });
}
