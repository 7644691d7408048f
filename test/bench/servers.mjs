import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/api/apps/api/src/main.js', import.meta.url));

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the product as its users have it, on a free port; `words` are its arguments. */
export async function startProduct(words, env) {
  const port = await freePort();
  const child = spawn(process.execPath, [main, ...words], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const began = performance.now();
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('Ready at') && resolve());
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    started: performance.now() - began,
    /** Resident memory of the process in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
