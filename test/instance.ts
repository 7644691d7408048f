import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '../apps/api/src/platform/settings/project-folder.js';

const main = join(projectFolder, 'dist', 'api', 'server', 'main.js');

/** A product of its own, as people start it, that a test may kill. */
export class Instance {
  output = '';
  readonly url: string;
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;
  private stopping = false;

  constructor(port: number, env: Readonly<Record<string, string>>, words: readonly string[] = []) {
    const settings = {
      PUBLIC_URL: '',
      DATABASE_URL: '',
      SMTP_URL: '',
      NODE_ENV: 'production',
      PORT: String(port),
      ...env,
    };
    this.url = `http://127.0.0.1:${port}`;
    // Its input ends with this process, also when that is killed, and the product ends with its input.
    this.child = spawn(process.execPath, [main, '--stop-on-stdin-end', ...words], {
      env: { ...process.env, ...settings },
    });
    const hear = (text: Buffer) => (this.output += String(text));
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => this.child.once('exit', (status) => resolve(status)));
    // A product that dies on its way makes every later request fail in a way that says nothing.
    void this.ended.then((status) => {
      if (!this.stopping && status !== 0 && this.output.includes('Ready at'))
        process.stderr.write(
          `The product at ${this.url} ended with ${status}. Its last lines:\n${this.output.slice(-2_000)}\n`,
        );
    });
  }

  /** Waits until it has printed this; fails when it ends before. */
  async says(text: string, milliseconds = 120_000): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    for (const end = Date.now() + milliseconds; Date.now() < end; await wait(20)) {
      if (this.output.includes(text)) return;
      if (over) break;
    }
    throw new Error(`It never said "${text}":\n${this.output}`);
  }

  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.stopping = true;
    this.child.kill(signal);
    return this.ended;
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, init);
  }

  async ask(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  }
}

/** A folder of its own for one file of tests; everybody may enter it, so that root can run PostgreSQL in it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'pesnet-fault-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
