import { createHash } from 'node:crypto';
import { Client, type ClientBase } from 'pg';
import { to } from 'pg-copy-streams';
import { reason, OperatorError } from '../platform/settings/operator-error.js';
import type { BackedUpTable, Checksums } from './backup-format.js';

/** One connection for as long as a backup or its restoring takes; `work` has it alone. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 8_000,
    keepAlive: true,
    application_name: 'backup',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorError(`The database cannot be reached (${reason(error)}).`);
  }
  try {
    await setForm(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Values are written in one form whatever the server and the role prefer, and nothing ends for taking long. */
export async function setForm(client: ClientBase): Promise<void> {
  for (const [name, value] of [
    ['client_encoding', 'UTF8'],
    ['datestyle', 'ISO, YMD'],
    ['intervalstyle', 'postgres'],
    ['timezone', 'UTC'],
    ['extra_float_digits', '1'],
    ['bytea_output', 'hex'],
    ['xmlbinary', 'base64'],
    // A table is read from its beginning, so that its rows come in the same order each time.
    ['synchronize_seqscans', 'off'],
    ['row_security', 'off'],
    ['statement_timeout', '0'],
    ['lock_timeout', '0'],
    ['idle_in_transaction_session_timeout', '0'],
  ] as const)
    await client.query('select set_config($1, $2, false)', [name, value]);
}

/** The product's tables by name, with the columns that hold values of their own. */
export async function readTables(client: ClientBase): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by c.relname order by c.relname collate "C"`,
  );
  return rows;
}

/** The migrations that were run, in order; none where there is no product in the database. */
export async function readMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  );
  if (rows[0]?.there !== true) return [];
  const run = await client.query<{ name: string }>('select name from migration order by id');
  return run.rows.map(({ name }) => name);
}

/** How far each sequence is. It counts outside of transactions: read after the tables, it is never behind them. */
export async function readSequences(client: ClientBase): Promise<Checksums['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const sequences: Checksums['sequences'] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from public.${quoted(name)}`,
    );
    sequences.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return sequences;
}

/** A table as COPY writes it, with what its checksum says once all of it was read. */
export function copyOut(client: ClientBase, { name, columns }: BackedUpTable) {
  const hash = createHash('sha256');
  let rows = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    const source: AsyncIterable<Buffer> = client.query(to(`copy ${target(name, columns)} to stdout`));
    for await (const chunk of source) {
      hash.update(chunk);
      rows += lineEnds(chunk);
      yield chunk;
    }
  }
  return { chunks: chunks(), sum: () => ({ name, rows, sha256: hash.digest('hex') }) };
}

/** How many rows there are in a piece of COPY's text, which writes the line ends within values as `\n`. */
export function lineEnds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

export function target(table: string, columns: readonly string[]): string {
  return `public.${quoted(table)} (${columns.map(quoted).join(', ')})`;
}

/** A name from the database or a backup, as a statement takes it whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
