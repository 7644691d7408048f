// Applies one import when it is told to, as the server does: a process that a test may kill at any moment.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { applyPlan } from '../../dist/api/apps/api/src/imports/apply.js';
import { readTable } from '../../dist/api/apps/api/src/imports/sheet/read-table.js';

const [url, path, id, seen, hashNow] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
const table = await readTable(readFileSync(path), 'list.csv', null);
const author = { account: null, requestId: 'a-request' };
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  await client.query('begin');
  await applyPlan(client, { id, seen, hashNow, table, author, progress: () => undefined });
  await client.query('commit');
  process.stdout.write('done\n');
});
