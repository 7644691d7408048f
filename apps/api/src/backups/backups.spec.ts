import { randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from '../../../../test/fast-check.js';
import { Client } from 'pg';
import { adminUrl, copyDatabase, type TestDatabase } from '../../../../test/database-copy.js';
import { nightly } from '../../../../test/nightly.js';
import { OperatorError } from '../platform/settings/operator-error.js';
import { CHECKSUMS, MANIFEST, type Manifest } from './backup-format.js';
import { openBackup } from './read-backup.js';
import { createDatabase, dropDatabase, restoreBackup, type RestoreOrder } from './restore-backup.js';
import { tarEnd, tarEntry } from './tar.js';
import { sha256Of, writeBackup, type Backup } from './write-backup.js';

const folder = mkdtempSync(join(tmpdir(), 'pesnet-backups-'));
const dataDir = join(folder, 'data');
const name = `spec_restored_${randomBytes(6).toString('hex')}`;
const upload = Buffer.from([0, 255, 10, 13, 9, 92]);
const said: string[] = [];
const progress = (line: string) => said.push(line);
let database: TestDatabase;
let backup: Backup;
let target: string;

/** What copying is known to lose: other scripts, signs that COPY escapes, bytes, numbers within jsonb, microseconds, years before ours. */
const odd = [
  `insert into data_version (id, version, committed_at, fictional) values (true, 7, '2026-11-01', true) on conflict do nothing`,
  `insert into source (id, title, publisher, read_on, taken)
   select 'of-' || n, repeat('مصدر ', n % 50), 'x', '2026-11', 'x' from generate_series(1, 3000) n`,
  `insert into account (id, language, created_at, totp_confirmed)
   values ('00000000-0000-4000-8000-000000000001', 'ar', '2026-02-28 23:59:59.999999+00', false),
          ('00000000-0000-4000-8000-000000000002', 'en', '0044-03-15 12:00:00+00 BC', false)`,
  `insert into person (account_id, name, email)
   values ('00000000-0000-4000-8000-000000000001', E'عائشة\\tبنت\\nمحمد \\\\N \\\\. \\u200f', 'a@example.org')`,
  `insert into audit_entry (id, at, action, subject, before, after)
   values (gen_random_uuid(), 'infinity', 'x', '', '{"n": 1.10, "s": "\\\\\\u0001 ت", "deep": [null, 1e400]}', 'null')`,
  `insert into file (id, name, media_type, size, content, uploaded_at)
   select gen_random_uuid(), 'كل.bin', 'x', 256, decode(string_agg(lpad(to_hex(n), 2, '0'), '' order by n), 'hex'), now()
   from generate_series(0, 255) n`,
  `insert into mail (id, account_id, kind, queued_at, tries)
   values (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'reset', now(), 0)`,
];

beforeAll(async () => {
  database = await copyDatabase(nightly ? 'fictional' : 'empty');
  for (const statement of odd) await database.query(statement);
  mkdirSync(join(dataDir, 'imports'), { recursive: true });
  writeFileSync(join(dataDir, 'imports', 'e6a1'), upload);
  backup = await writeBackup({
    ...{ databaseUrl: database.url, dataDir, progress, secret: null },
    file: join(folder, 'whole.backup'),
  });
  target = await createDatabase(adminUrl(), name);
});

afterAll(async () => {
  await database.drop();
  await dropDatabase(adminUrl(), name);
  rmSync(folder, { recursive: true, force: true });
});

/** Counts how often what is there would have been backed up first. */
let replaced = 0;
const beforeReplacing = () => Promise.resolve(void (replaced += 1));

const into = (more: Partial<RestoreOrder> = {}): RestoreOrder => ({
  ...{ file: backup.file, secret: null, databaseUrl: target, beforeReplacing: null, progress },
  dataDir: join(folder, 'restored'),
  ...more,
});

/** Every table's rows as one hash, told by the database itself. */
async function contentOf(url: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const hashes = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || md5(coalesce(string_agg(t::text, chr(10) order by t::text collate "C"), '')) as hash from ${name} t`,
      );
      hashes.set(name, rows[0]?.hash ?? '');
    }
    return hashes;
  } finally {
    await client.end();
  }
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const shape = `
  select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as it from pg_constraint where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select viewname || definition from pg_views where schemaname = 'public'
  union all select definition from pg_rules where schemaname = 'public'
  union all select relname || ' ' || coalesce(relacl::text, '') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  order by 1`;

describe('a backup', () => {
  it('brings back every table row by row, the sequences, the rules, references and rights, and the uploaded files', async () => {
    const restored = await restoreBackup(into());
    const [before, after] = [await contentOf(database.url), await contentOf(target)];
    // The version of the data goes on, so that nothing kept of a later state is taken for one of after the restoring.
    for (const content of [before, after]) content.delete('data_version');
    expect(after).toEqual(before);
    expect(before.size).toBe(backup.manifest.tables.length - 1);
    expect(await ask(target, shape)).toEqual(await ask(database.url, shape));
    expect(await ask(target, 'select last_value, is_called from migration_id_seq')).toEqual(
      await ask(database.url, 'select last_value, is_called from migration_id_seq'),
    );
    const version = 'select version::integer as version, committed_at, fictional from data_version';
    const [was] = await ask<{ version: number }>(database.url, version);
    expect(await ask(target, version)).toEqual([{ ...was, version: (was?.version ?? 0) + 1_000_000 }]);
    expect(readFileSync(join(folder, 'restored', 'imports', 'e6a1'))).toEqual(upload);
    expect(restored).toMatchObject({ rows: backup.rows, waitingLetters: 1 });
    expect(readdirSync(folder).filter((file) => file.includes('draft'))).toEqual([]);
  });

  it('goes by the age of a draft, not by the number in its name, to tell one that was left behind', async () => {
    const [left, underWay] = [`old.backup.draft-${process.pid}`, 'new.backup.draft-999999'];
    for (const name of [left, underWay]) writeFileSync(join(folder, name), 'cut off');
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(join(folder, left), longAgo, longAgo);
    const file = join(folder, 'beside.backup');
    await writeBackup({ ...{ databaseUrl: database.url, dataDir: folder, progress, secret: null }, file });
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([underWay]);
    for (const name of [underWay, 'beside.backup']) rmSync(join(folder, name));
  });

  it('goes into an empty database only, unless it is told to replace what is there', async () => {
    await expect(restoreBackup(into())).rejects.toThrow(
      /holds \d+ tables already\. Restore into another one with --into/,
    );
    await ask(target, `insert into setting (name, value, changed_at) values ('reading', 'members', now())`);
    await restoreBackup(into({ beforeReplacing, dataDir: null }));
    expect(await ask(target, 'select name from setting')).toEqual([]);
    expect(replaced).toBe(1);
  });

  it('is one state of the data, also where someone writes meanwhile', async () => {
    const file = join(folder, 'meanwhile.backup');
    const writing = writeBackup({
      ...{ databaseUrl: database.url, dataDir, file, secret: null },
      progress: (line) => {
        // The tables come by name: what is written after the first was read is in none.
        said.push(line);
        void database.query(
          `insert into setting (name, value, changed_at) values ('of ${said.length}', 'x', now())`,
        );
      },
    });
    const { checksums } = await writing;
    expect(checksums.tables.find((table) => table.name === 'setting')?.rows).toBe(0);
  });

  it('is not made over another file, nor where the folder cannot be made; nothing of it stays', async () => {
    const order = { databaseUrl: database.url, dataDir, secret: null, progress };
    await expect(writeBackup({ ...order, file: backup.file })).rejects.toThrow(
      /exists already: give another name/,
    );
    await expect(writeBackup({ ...order, file: join(backup.file, 'x') })).rejects.toThrow(OperatorError);
    const bare = await createDatabase(adminUrl(), `${name}_bare`);
    await expect(
      writeBackup({ ...order, databaseUrl: bare, file: join(folder, 'none.backup') }),
    ).rejects.toThrow(/holds no tables of the product yet/);
    await dropDatabase(adminUrl(), `${name}_bare`);
    expect(existsSync(join(folder, 'none.backup'))).toBe(false);
  });

  it('is refused while the product runs on the database', async () => {
    const client = new Client({ connectionString: target, application_name: 'pesnet-serve' });
    await client.connect();
    try {
      await expect(restoreBackup(into({ beforeReplacing }))).rejects.toThrow(
        /is running on the database .* Stop it first/,
      );
    } finally {
      await client.end();
    }
  });

  it('of a newer version, or in a newer form, is refused with what to install', async () => {
    const { manifest } = backup;
    const steps = [...manifest.migrations, 'Later1999000000001'];
    const newer = written('newer', { ...manifest, product: '9.1.0', migrations: steps });
    await expect(restoreBackup(into({ file: newer }))).rejects.toThrow(
      /made by version 9\.1\.0, which is newer: .*\(Later1999000000001\)\. Install version 9\.1\.0 or newer/,
    );
    const form = written('form', { ...manifest, format: 2 });
    await expect(restoreBackup(into({ file: form }))).rejects.toThrow(
      /form 2 of backups; this version reads up to form 1/,
    );
  });

  it('whose rows break a rule of the tables changes nothing', async () => {
    const before = await contentOf(target);
    const columns = backup.manifest.tables.find((table) => table.name === 'person')?.columns ?? [];
    const values = new Map([
      ['account_id', randomUUID()],
      ['name', 'x'],
      ['email', 'x@example.org'],
    ]);
    const row = columns.map((column) => values.get(column) ?? '\\N').join('\t');
    const orphan = written('orphan', backup.manifest, new Map([['person', `${row}\n`]]));
    await expect(restoreBackup(into({ file: orphan, beforeReplacing }))).rejects.toThrow(/person_account_fk/);
    expect(await contentOf(target)).toEqual(before);
  });
});

describe('a file that is not what was written', () => {
  const tables = ['a', 'b'].map((table) => ({ name: table, columns: ['x'] }));
  const rows = new Map([
    ['a', 'one\ntwo\n'],
    ['b', `${'ثلاثة\t'.repeat(500)}\n`],
  ]);
  let whole: Buffer;

  beforeAll(() => {
    whole = readFileSync(written('small', { ...backup.manifest, tables }, rows));
  });

  /** Reads it all; gives what was received. */
  async function read(bytes: Buffer): Promise<string> {
    const file = join(folder, 'changed.backup');
    writeFileSync(file, bytes);
    const opened = await openBackup(file, null);
    let received = '';
    try {
      await opened.read({
        async table({ name: table }, chunks) {
          for await (const chunk of chunks) received += `${table}${chunk.toString()}`;
        },
        file: () => Promise.reject(new Error('There is no file.')),
      });
      return received;
    } finally {
      opened.close();
    }
  }

  it('is refused wherever it was cut off', async () => {
    expect(await read(whole)).toContain('ثلاثة');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await expect(read(whole.subarray(0, length))).rejects.toThrow(OperatorError);
      }),
      { numRuns: nightly ? 100 : 15 },
    );
  });

  it('is refused wherever a byte was changed, as far as what it holds changes', async () => {
    const right = await read(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] ?? 0) ^ change;
          const [outcome] = await Promise.allSettled([read(changed)]);
          if (outcome?.status === 'fulfilled') expect(outcome.value).toBe(right);
          else expect(outcome?.reason).toBeInstanceOf(OperatorError);
        },
      ),
      { numRuns: nightly ? 200 : 30 },
    );
  });

  it('is refused where something follows, a part is missing or the parts change places', async () => {
    await expect(read(Buffer.concat([whole, Buffer.from([0])]))).rejects.toThrow(/something follows its end/);
    const [manifest, a, b, end] = entriesOf(whole);
    const of = (...parts: (Buffer | undefined)[]) =>
      Buffer.concat(parts.map((part) => part ?? Buffer.alloc(0)));
    expect(await read(of(manifest, a, b, end))).toBe(await read(whole));
    await expect(read(of(manifest, b, end))).rejects.toThrow(/tables are not those that were written/);
    await expect(read(of(manifest, a, a, end))).rejects.toThrow(/a part of tables\/a is missing/);
    await expect(read(Buffer.from('%PDF-1.7'.repeat(200)))).rejects.toThrow(/is damaged/);
  });
});

/** The two tables of a small archive apart, with what is before and after them. */
function entriesOf(archive: Buffer): Buffer[] {
  const starts = ['tables/a/', 'tables/b/', CHECKSUMS].map((word) => archive.indexOf(`${word}`, 512));
  return [0, ...starts].map((start, at) => archive.subarray(start, starts[at]));
}

/** Writes a backup by hand: what it says of itself, and the rows of some tables. */
function written(word: string, manifest: Manifest, rows: ReadonlyMap<string, string> = new Map()): string {
  const description = Buffer.from(JSON.stringify(manifest));
  const tables = manifest.tables.map(({ name: table }) => ({
    table,
    bytes: Buffer.from(rows.get(table) ?? ''),
  }));
  const checksums = {
    manifest: sha256Of(description),
    tables: tables.map(({ table, bytes }) => ({
      ...{ name: table, sha256: sha256Of(bytes) },
      rows: bytes.filter((byte) => byte === 10).length,
    })),
    sequences: [],
    files: [],
  };
  const file = join(folder, `${word}.backup`);
  writeFileSync(
    file,
    Buffer.concat([
      tarEntry({ name: MANIFEST, bytes: description }),
      ...tables.map(({ table, bytes }) =>
        tarEntry({ name: `tables/${table}/000001.gz`, bytes: gzipSync(bytes) }),
      ),
      tarEntry({ name: CHECKSUMS, bytes: Buffer.from(JSON.stringify(checksums)) }),
      tarEnd,
    ]),
  );
  return file;
}
