import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A connection that holds the lock which only one instance may have. The server frees it when the instance dies. */
export interface InstanceLock {
  /** Settles when the connection is lost, and with it the lock. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

const key = 7_369_638;

/** Takes the lock; null where another instance keeps it for longer than `patience`. */
export async function takeInstanceLock(url: string, patience: number): Promise<InstanceLock | null> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    application_name: 'pesnet-instance',
  });
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => undefined);
  await client.connect();
  // The connection of an instance that was killed may live a moment longer than it.
  for (const end = Date.now() + patience; ; await wait(100)) {
    const answer = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key]);
    if (answer.rows[0]?.taken) return { lost, release: () => client.end() };
    if (Date.now() > end) {
      await client.end();
      return null;
    }
  }
}
