import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, step } from './steps.mjs';

/**
 * Starts the product on a free port over a prepared database. `died` is called with its last lines when it ends before
 * it is stopped.
 */
export async function startTestServer(databaseUrl, words, dataDir, died) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: '',
  };
  const main = join(root, 'dist', 'api', 'server', 'main.js');
  const child = spawn(process.execPath, [main, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let stopping = false;
  const ended = new Promise((resolve) => child.once('exit', (status, signal) => resolve(signal ?? status)));
  const name = words[0] ?? 'real';
  const ready = new Promise((resolve) => {
    const hear = (chunk) => {
      output = (output + chunk).slice(-4_000);
      if (output.includes('Ready at')) resolve(true);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const isReady = await step(`Test server runs (${name})`, () =>
    Promise.race([ready, ended.then(() => false)]),
  );
  if (!isReady) throw new Error(`The test server (${name}) did not start:\n${output}`);
  void ended.then((how) => {
    if (!stopping) died(`The test server (${name}) ended with ${how}. Its last lines:\n${output}`);
  });
  return {
    url: `http://localhost:${port}`,
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
