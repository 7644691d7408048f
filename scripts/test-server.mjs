import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, step } from './steps.mjs';

/** Starts the product on a free port over a prepared database. */
export async function startTestServer(databaseUrl, words, dataDir) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: '',
  };
  const main = join(root, 'dist', 'api', 'apps', 'api', 'src', 'main.js');
  const child = spawn(process.execPath, [main, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await step(`Test server runs (${words[0] ?? 'real'})`, () => ready(child, ended));
  return {
    url: `http://localhost:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function ready(child, ended) {
  let said = '';
  const up = new Promise((resolve) => {
    const hear = (chunk) => {
      said = (said + chunk).slice(-4_000);
      if (said.includes('Ready at')) resolve(true);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  if (!(await Promise.race([up, ended.then(() => false)])))
    throw new Error(`The test server did not start:\n${said}`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
