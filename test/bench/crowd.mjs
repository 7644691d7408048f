// What one reader waits, and what the product needs, while many others ask too much of it at once.
import { readdirSync, readFileSync } from 'node:fs';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { filters } from './filters.mjs';
import { median, report, timeOf } from './measure.mjs';

const UPLOADS = 100;
const SLOW_READERS = 3;
const WORKBOOKS = 70;
const SECONDS = 20;

/**
 * Holds 100 uploads that never end, 3 readers that never read and 70 workbooks at once against the product, and measures what another
 * reader's page takes, with a question that nobody asked before, and how much memory the product and its children come to.
 */
export async function crowd(product, databaseUrl) {
  const cookie = await secretariat(databaseUrl);
  // A product that is in use: its first page is drawn, and someone has asked before.
  for (const address of pageOf(product, -1)) await timeOf(address);
  const { hostname, port } = new URL(product.url);
  const sockets = [];
  const open = (text) => {
    const socket = connect({ host: hostname, port: Number(port) });
    // Many are refused and closed: that is the right answer to some of them.
    socket.on('error', () => undefined);
    socket.write(text);
    sockets.push(socket);
    return socket;
  };
  const head = (line, from) => `${line} HTTP/1.1\r\nhost: ${hostname}\r\nx-forwarded-for: ${from}\r\n`;
  const table = encodeURIComponent(
    JSON.stringify({ question: 'observations', indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' }),
  );
  for (let upload = 0; upload < UPLOADS; upload += 1)
    open(
      `${head('POST /import/files?kind=indicators', `198.51.${upload}.1`)}cookie: ${cookie}\r\ncontent-type: application/octet-stream\r\n` +
        `x-file-name: list.csv\r\ncontent-length: 20000000\r\n\r\n${'x'.repeat(200_000)}`,
    );
  for (let reader = 0; reader < SLOW_READERS; reader += 1)
    open(`${head('GET /open-data/observations.csv', `203.0.113.${reader}`)}\r\n`).pause();
  for (let workbook = 0; workbook < WORKBOOKS; workbook += 1)
    open(`${head(`GET /export/tables.xlsx?language=en&table=${table}`, `192.0.${workbook}.9`)}\r\n`).resume();

  const [ranBefore, waitedBefore] = schedule(product.pid);
  const times = [];
  let max = 0;
  for (const end = performance.now() + SECONDS * 1_000; performance.now() < end; await wait(100)) {
    // In turn, as a page is opened: itself, then what it asks.
    let whole = 0;
    for (const address of pageOf(product, times.length)) whole += (await timeOf(address)).milliseconds;
    times.push(whole);
    max = Math.max(max, memoryOf(product.pid));
  }
  const [ran, waited] = schedule(product.pid);
  sockets.forEach((socket) => socket.destroy());
  times.sort((a, b) => a - b);
  report('a crowd: another reader’s page, median', median(times), 'ms', 300);
  report('a crowd: another reader’s page, 95 of 100', times[Math.floor(times.length * 0.95)], 'ms', 300);
  report('a crowd: another reader’s page, longest', times.at(-1), 'ms', null);
  // Where others use the machine this is much, and the times above are theirs as well.
  report('a crowd: the server ran', ran - ranBefore, 's', null);
  report('a crowd: the server waited for a processor', waited - waitedBefore, 's', null);
  report('a crowd: memory of the product and its children', max, 'MB', 400);
}

/** The addresses that a page of one reader asks for: itself, and a question that nobody asked before. */
function pageOf({ url }, turn) {
  const variables = encodeURIComponent(JSON.stringify({ filter: filters.at(turn % filters.length) }));
  return [`${url}/`, `${url}/graphql?id=overview&variables=${variables}`];
}

/** An account that may upload, with an open session, and its cookie: whom nobody knows is refused before a byte is read. */
async function secretariat(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const account = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  await client.query(
    `insert into account (id, language, created_at, password_hash, totp_confirmed) values ($1, 'en', now(), 'none', false)`,
    [account],
  );
  await client.query(
    `insert into account_role (id, account_id, role, valid_from) values ($1, $2, 'secretariat', current_date)`,
    [randomUUID(), account],
  );
  await client.query(
    `insert into account_session (id, account_id, secret_hash, begun_at, seen_at, ends_at, device)
     values ($1, $2, $3, now(), now(), now() + interval '1 day', 'A browser')`,
    [randomUUID(), account, createHash('sha256').update(secret).digest('hex')],
  );
  await client.end();
  return `session=${secret}`;
}

/** Seconds for which the main thread of a process ran, and for which it could have run but no processor was free. */
function schedule(pid) {
  const [ran, waited] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return [ran, waited].map((nanoseconds) => Number(nanoseconds) / 1e9);
}

/** Resident memory in MB of a process and all below it. */
function memoryOf(root) {
  const processes = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      processes.set(Number(name), {
        parent: Number(/PPid:\s+(\d+)/.exec(status)[1]),
        size: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
      });
    } catch {
      // It has ended between the list and the question.
    }
  }
  const isBelow = (pid) => pid === root || (processes.has(pid) && isBelow(processes.get(pid).parent));
  return [...processes].reduce((sum, [pid, { size }]) => sum + (isBelow(pid) ? size : 0), 0);
}
