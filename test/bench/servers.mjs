import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const product = fileURLToPath(new URL('product.mjs', import.meta.url));

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the product in a process of its own, on a free port; `words` say which figures it serves. */
export async function startProduct(words, env) {
  const port = await freePort();
  const child = spawn(process.execPath, [product, ...words], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const ready = /Ready at \S+ ([\d.]+)/.exec(String(text));
      if (ready) resolve(Number(ready[1]));
    });
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    /** Milliseconds from a prepared database to the first answer that it would give. */
    started,
    /** Resident memory of the process in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
