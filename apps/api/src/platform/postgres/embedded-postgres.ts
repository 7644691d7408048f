import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { openDataFolder } from '../settings/data-folder.js';
import { takeInstanceLock, type InstanceLock } from './instance-lock.js';
import { lastWords, openCluster, spawnProgram, type Cluster } from './postgres-cluster.js';
import { runningPostmaster, stopPostmaster } from './postmaster.js';
import { codeOf, reason, OperatorError } from '../settings/operator-error.js';

/** The PostgreSQL that comes with the install, kept running. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops the server and waits for its end. */
  stop(): Promise<void>;
}

const database = 'pesnet';

export const flags = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  shared_buffers: '256MB',
  max_connections: '60',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The details of an error have values of the row in them, such as a person's address.
  log_error_verbosity: 'terse',
};

/**
 * Starts the server on the data folder, or takes over one that a killed instance left running, and
 * starts it again, on the same port, whenever it dies. Only one instance at a time may hold a folder.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  openDataFolder(dataDir);
  const cluster = await openCluster(dataDir);
  const supervisor = new Supervisor(cluster, dataDir);
  await supervisor.start();
  return { url: supervisor.url(database), stop: () => supervisor.stop() };
}

/** The address of the database of a data folder, where its server runs, whoever started it; null where it does not. */
export function runningEmbeddedUrl(dataDir: string): string | null {
  const server = runningPostmaster(join(dataDir, 'postgres'));
  if (server?.ready !== true) return null;
  return urlOf(readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim(), server.port, database);
}

function urlOf(password: string, port: number, name: string): string {
  return `postgres://pesnet:${password}@127.0.0.1:${port}/${name}`;
}

class Supervisor {
  private port = 0;
  private stopping = false;
  private lock: InstanceLock | null = null;

  constructor(
    private readonly cluster: Cluster,
    private readonly dataDir: string,
  ) {}

  url(name: string): string {
    return urlOf(this.cluster.password, this.port, name);
  }

  async start(): Promise<void> {
    await this.run(60_000);
    this.lock = await takeInstanceLock(this.url('postgres'), 2_000);
    if (!this.lock)
      throw new OperatorError(`The data folder ${this.dataDir} is in use by another running instance.`);
    void this.watch(this.lock);
    await this.makeDatabase();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    // Anyone who does not hold the folder does not stop its server.
    if (!this.lock) return;
    const server = runningPostmaster(this.cluster.folder);
    if (server) await stopPostmaster(server.pid);
  }

  private async watch(lock: InstanceLock): Promise<void> {
    await lock.lost;
    this.lock = null;
    while (!this.stopping) {
      try {
        await this.run(5_000);
        this.lock = await takeInstanceLock(this.url('postgres'), 5_000);
        if (this.lock) return void this.watch(this.lock);
      } catch {
        await wait(200);
      }
    }
  }

  /** Brings the server up and waits until it takes connections. */
  private async run(milliseconds: number): Promise<void> {
    let failure: unknown = new Error('it did not become ready');
    for (const end = Date.now() + milliseconds; Date.now() < end && !this.stopping; await wait(50)) {
      try {
        const server = runningPostmaster(this.cluster.folder);
        if (!server) await this.launch();
        else if (server.ready) return await this.greet(server.port);
      } catch (error) {
        failure = error;
        if (codeOf(error)?.startsWith('28')) break;
        await wait(150);
      }
    }
    throw new OperatorError(
      `PostgreSQL in ${this.cluster.folder} did not start (${reason(failure)}): ${lastWords(this.cluster)}`,
    );
  }

  /** Starts the server; settles when it has written its file of state, or failed. */
  private async launch(): Promise<void> {
    const port = this.port || (await freePort());
    const settings = Object.entries({ ...flags, port }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const child = spawnProgram(this.cluster, this.cluster.binaries.postgres, [
      '-D',
      this.cluster.folder,
      ...settings,
    ]);
    let ended: string | null = null;
    child.once('error', (error) => (ended = reason(error)));
    child.once('exit', (status, signal) => (ended = `ended with ${signal ?? status}`));
    while (ended === null && !runningPostmaster(this.cluster.folder)) await wait(20);
    if (ended !== null) throw new Error(ended);
  }

  private async greet(port: number): Promise<void> {
    this.port = port;
    const client = new Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
  }

  private async makeDatabase(): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const found = await client.query<object>('select from pg_database where datname = $1', [database]);
      if (found.rowCount === 0) await client.query(`create database ${database}`);
    } finally {
      await client.end();
    }
  }
}

/** A port of this machine that nobody uses at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
