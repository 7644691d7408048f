import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../database.js';
import { Importing } from '../importing.js';
import { nightly } from '../nightly.js';
import { startWorld } from '../world.js';

const program = fileURLToPath(new URL('./apply-once.mjs', import.meta.url));
const PEOPLE = 300;
const KILLS = nightly ? 50 : 3;
/** How many wait for their turn while one is killed. */
const AHEAD = 3;

let database: DataSource;
let importing: Importing;
let url: string;
let fileHash: string;
const waiting: Child[] = [];

interface Child {
  readonly process: ChildProcess;
  readonly ready: Promise<void>;
  readonly said: Promise<string>;
}

beforeAll(async () => {
  database = await freshDatabase('empty');
  url = String((database.options as { url?: string }).url);
  await startWorld(database);
  for (const code of ['AAA', 'AAB', 'AAC', 'AAD'])
    await database.query(`insert into country (code, kind, name_en) values ($1, 'country', $1)`, [code]);
  await database.query(
    `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
     values ('a-meeting', 'nfp-meeting', false, 'held', 'A meeting', 'none', false, 'a-page')`,
  );
  await database.query(
    `insert into source (id, title, publisher, read_on, taken) values ('entered', 'Entered', 'A test', '2026-11', 'x')`,
  );
  importing = new Importing(database);
});
afterAll(async () => {
  for (const { process: child } of waiting) child.kill('SIGKILL');
  await importing.close();
  await database.destroy();
});

function begin(id: string, hash: string): Child {
  const child = spawn(process.execPath, [program, url, importing.jobs.files.path(id), id, hash, fileHash], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  const until = (done: (text: string) => boolean) =>
    new Promise<string>((resolve) => {
      const hear = () => done(text) && resolve(text);
      child.stdout?.on('data', (piece) => {
        text += String(piece);
        hear();
      });
      child.once('exit', () => resolve(text));
    });
  return {
    process: child,
    ready: until((all) => all.includes('ready')).then(() => undefined),
    said: until((all) => all.includes('done')),
  };
}

/** What is there of the import: all of it, or nothing. */
async function writtenRows(): Promise<object> {
  const [row] = await database.query(
    `select (select count(*)::integer from delegate_person) as names, (select count(*)::integer from delegate) as people,
       (select count(*)::integer from delegation) as countries, (select list from meeting) as list,
       (select count(*)::integer from import_change) as kept, (select state from import) as state,
       (select count(*) filter (where action = 'import.applied') - count(*) filter (where action = 'import.undone') from audit_entry)::integer as recorded`,
  );
  return row;
}

/** Nobody else is writing any more: what a killed process began is over. */
async function quiet(): Promise<void> {
  for (;;) {
    const busy = await database.query<unknown[]>(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
    );
    if (busy.length === 0) return;
  }
}

describe('an import whose server is killed', () => {
  it('is there as a whole or not at all, at random moments', async () => {
    const rows = Array.from({ length: PEOPLE }, (_, index) => `Person ${index},AA${'ABCD'[index % 4]}\n`);
    const id = await importing.take('attendance', 'list.csv', `Name,Country\n${rows.join('')}`);
    await importing.decisions.choose({
      id,
      columns: [],
      context: { meeting: 'a-meeting', list: 'complete' },
    });
    const { hash } = await importing.plan(id);
    fileHash = (await importing.jobs.files.hashOf(id)) ?? '';
    const nothing = {
      names: 0,
      people: 0,
      countries: 0,
      list: 'none',
      kept: 0,
      state: 'uploaded',
      recorded: 0,
    };
    const all = {
      names: PEOPLE,
      people: PEOPLE,
      countries: 4,
      list: 'complete',
      kept: 5,
      state: 'applied',
      recorded: 1,
    };
    const again = async () => {
      expect(await importing.undo(id)).toEqual([]);
      await database.query(`update import set state = 'uploaded', applied_at = null, undone_at = null`);
      await database.query('delete from import_change');
    };
    // One that nobody kills says how long it takes.
    const whole = begin(id, hash);
    await whole.ready;
    const began = performance.now();
    whole.process.stdin?.write('go\n');
    expect(await whole.said).toContain('done');
    const takes = performance.now() - began;
    whole.process.kill('SIGKILL');
    await quiet();
    expect(await writtenRows()).toEqual(all);
    await again();
    const seen = { all: 0, nothing: 0 };
    for (let time = 0; time < KILLS; time += 1) {
      while (waiting.length < AHEAD) waiting.push(begin(id, hash));
      const child = waiting.shift() ?? whole;
      await child.ready;
      child.process.stdin?.write('go\n');
      const moment = takes * 1.2 * Math.random();
      await new Promise((resolve) => setTimeout(resolve, moment));
      child.process.kill('SIGKILL');
      await quiet();
      const found = await writtenRows();
      const applied = (found as { state: string }).state === 'applied';
      expect([moment, found]).toEqual([moment, applied ? all : nothing]);
      seen[applied ? 'all' : 'nothing'] += 1;
      if (applied) await again();
    }
    expect(seen.all + seen.nothing).toBe(KILLS);
  }, 300_000);
});
