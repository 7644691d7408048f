// npm run bench:crowd: what one reader waits and what the product needs while others ask too much of it, alone, within two minutes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crowd } from './crowd.mjs';
import { report, shortfalls } from './measure.mjs';
import { startProduct } from './servers.mjs';

const { startEmbeddedPostgres } =
  await import('../../dist/api/apps/api/src/platform/postgres/embedded-postgres.js');
const folder = mkdtempSync(join(tmpdir(), 'pesnet-bench-crowd-'));
const postgres = await startEmbeddedPostgres(join(folder, 'postgres'));
const env = {
  DATABASE_URL: postgres.url,
  DATA_DIR: join(folder, 'data'),
  TRUST_PROXY: 'loopback',
  ALLOW_HTTP: 'on',
};
try {
  // The first start loads the figures; what is measured is a process that found them there.
  await (await startProduct(['real'], env)).stop();
  const product = await startProduct(['real'], env);
  try {
    report('memory at start', product.memory(), 'MB', null);
    await crowd(product, postgres.url);
  } finally {
    await product.stop();
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
const short = shortfalls();
console.log(short.length === 0 ? '\nEvery target holds.' : `\nFalls short: ${short.join('; ')}`);
process.exitCode = short.length === 0 ? 0 : 1;
