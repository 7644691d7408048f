// npm run bench: what the design promises, as ratios measured in one run beside their targets.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { startBare } from './bare.mjs';
import { crowd } from './crowd.mjs';
import { measureDecks } from './decks.mjs';
import { filters } from './filters.mjs';
import { inTurn, report, shortfalls, timeOf } from './measure.mjs';
import { startProduct } from './servers.mjs';
import { drawings } from './drawings.mjs';
import { firstViews } from './first-views.mjs';
import { pagesOf } from './pages.mjs';
import { documents } from './documents.mjs';

const { startEmbeddedPostgres } =
  await import('../../dist/api/apps/api/src/platform/postgres/embedded-postgres.js');
const folder = mkdtempSync(join(tmpdir(), 'pesnet-bench-'));
const postgres = await startEmbeddedPostgres(join(folder, 'postgres'));

function answerUrl(server, filter) {
  return `${server.url}/graphql?id=overview&variables=${encodeURIComponent(JSON.stringify({ filter }))}`;
}

async function database(name) {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Asks every filter for the first time, ours and bare in turn; the data version is counted up between rounds. */
async function firstTouch(product, bare, databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const ask = async (round) => {
    if (round % filters.length === 0) await client.query('update data_version set version = version + 1');
    return answerUrl(product, filters[round % filters.length]);
  };
  const theirs = (round) =>
    `${bare.url}/answer?filter=${encodeURIComponent(JSON.stringify(filters[round % filters.length]))}`;
  await inTurn(filters.length, ask, theirs);
  const times = await inTurn(filters.length * 4, ask, theirs);
  await client.end();
  return times;
}

/** Every page's question for the first time, ours and bare in turn; the data version is counted up before each. */
async function measurePages(product, bare, databaseUrl, pages) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const { page, document, variables } of pages) {
    const url = `${product.url}/graphql?id=${idOf(document)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
    const ours = async () => {
      await client.query('update data_version set version = version + 1');
      return url;
    };
    const theirs = () => `${bare.url}/page?page=${encodeURIComponent(page)}`;
    await inTurn(5, ours, theirs);
    const times = await inTurn(21, ours, theirs);
    report(`${page}: first touch, bare`, times.theirs, 'ms', null);
    if (times.theirs >= 10)
      report(`${page}: first touch, ours to bare`, times.ours / times.theirs, 'times', 1.5);
    else report(`${page}: first touch, ours above bare`, times.ours - times.theirs, 'ms', 4);
    report(`${page}: answer, compressed`, (await timeOf(url)).bytes / 1000, 'kB', null);
  }
  await client.end();
}

const registered = JSON.parse(
  readFileSync(new URL('../../dist/web/documents.json', import.meta.url), 'utf8'),
);

function idOf(words) {
  return Object.entries(registered).find(([, text]) => text.includes(words))[0];
}

async function measure(name, words) {
  console.log(`\n${name}`);
  const databaseUrl = await database(name.replace(/\W/g, '_').toLowerCase());
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'data'),
    TRUST_PROXY: 'loopback',
    ALLOW_HTTP: 'on',
  };
  // The first start loads the figures; what is measured is a process that found them there.
  await (await startProduct(words, env)).stop();
  const product = await startProduct(words, env);
  const pages = pagesOf(words[0]);
  const bare = await startBare(databaseUrl, pages);
  report('ready after start, the database being up', product.started, 'ms', 1000);
  report('memory at start', product.memory(), 'MB', 130);
  const touch = await firstTouch(product, bare, databaseUrl);
  report('first touch of 48 filters, bare', touch.theirs, 'ms', null);
  report('first touch of 48 filters, ours', touch.ours, 'ms', null);
  if (touch.theirs >= 10) report('first touch, ours to bare', touch.ours / touch.theirs, 'times', 1.5);
  else report('first touch, ours above bare', touch.ours - touch.theirs, 'ms', 4);
  const again = await inTurn(
    1000,
    () => answerUrl(product, {}),
    () => `${bare.url}/ready`,
  );
  report('repeated answer, ours to ready bytes', again.ours / again.theirs, 'times', 5);
  report('repeated answer, ours', again.ours, 'ms', null);
  const raw = await timeOf(answerUrl(product, {}), {});
  const packed = await timeOf(answerUrl(product, {}));
  report('whole answer, raw', raw.bytes / 1000, 'kB', 12);
  report('whole answer, compressed', packed.bytes / 1000, 'kB', 4);
  await measurePages(product, bare, databaseUrl, pages);
  return { product, bare, touch, databaseUrl };
}

async function meetingRoom({ product }) {
  const load = await autocannon({
    connections: 200,
    duration: 15,
    requests: [{ path: '/' }, { path: answerUrl(product, {}).slice(product.url.length) }],
    url: product.url,
    headers: { 'accept-encoding': 'gzip' },
  });
  console.log('\n200 people open the same link at once, for 15 seconds');
  report('p95 (97.5th percentile is printed where the library has no 95th)', load.latency.p97_5, 'ms', 300);
  report('errors, time-outs and refusals', load.errors + load.timeouts + load.non2xx, '', 0);
  report('requests a second', load.requests.average, '/s', null);
  report('memory under load', product.memory(), 'MB', 250);
}

try {
  const real = await measure('Real figures', ['real']);
  await meetingRoom(real);
  console.log(
    '\n100 unfinished uploads, 3 readers that do not read and 70 workbooks at once, for 20 seconds',
  );
  await crowd(real.product, real.databaseUrl);
  await measureDecks(real.product, answerUrl(real.product, {}));
  console.log('\nDocuments and spreadsheets');
  for (const { what, value, unit, target } of await documents(real.product))
    report(what, value, unit, target);
  console.log('\nDrawing in the browser');
  for (const { what, value, unit, target } of await drawings(real.product.url))
    report(what, value, unit, target);
  console.log('\nScript of the first view, as sent (brotli), and as gzip');
  for (const { route, before, beforeGzip, whole } of await firstViews(real.product.url)) {
    report(`${route}: before the first chart`, before / 1000, 'kB', 110);
    report(`${route}: before the first chart, gzip`, beforeGzip / 1000, 'kB', null);
    report(`${route}: in all`, whole / 1000, 'kB', 260);
  }
  await Promise.all([real.product.stop(), real.bare.stop()]);
  const one = await measure('Fictional network, scale 1', ['fictional', '1']);
  await Promise.all([one.product.stop(), one.bare.stop()]);
  const hundred = await measure('Fictional network, scale 100', ['fictional', '100']);
  await Promise.all([hundred.product.stop(), hundred.bare.stop()]);
  report(
    '\n100 times the rows: time of a first touch, to scale 1',
    hundred.touch.ours / one.touch.ours,
    'times',
    1.3,
  );
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
const short = shortfalls();
console.log(short.length === 0 ? '\nEvery target holds.' : `\nFalls short: ${short.join('; ')}`);
