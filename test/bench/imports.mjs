// npm run bench:imports: files that are brought in, with their time, the server's memory and how long it keeps others waiting.
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { report, shortfalls } from './measure.mjs';

const api = '../../dist/api/apps/api/src';
const { startEmbeddedPostgres } = await import(`${api}/platform/postgres/embedded-postgres.js`);
const { openDatabase } = await import(`${api}/platform/postgres/database.js`);
const { prepareDatabase, tables } = await import(`${api}/prepare.js`);
const { JobQueue } = await import(`${api}/jobs/job-queue.service.js`);
const { JobWorker } = await import(`${api}/jobs/job-worker.js`);
const { ImportJobsService } = await import(`${api}/imports/import-jobs.service.js`);
const { ImportsService } = await import(`${api}/imports/imports.service.js`);
const { DecisionsService } = await import(`${api}/imports/decisions.service.js`);
const { UploadsService } = await import(`${api}/imports/uploads.service.js`);
const { importKinds } = await import(`${api}/imports/kinds/index.js`);

// The figures are loaded by a process of their own, so that what is left of that is not counted here.
if (process.argv[2] === 'prepare') {
  await prepareDatabase(process.argv[3], { kind: 'real' });
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'pesnet-bench-imports-'));
chmodSync(folder, 0o755);
const principal = { account: null, session: null, roles: [{ role: 'secretariat', country: null }] };
const context = { auth: { principal, reading: 'open' }, requestId: 'bench', local: false };
let memory = 0;
const sampling = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 100);

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
}

async function untilDone(jobs, id) {
  for (;;) {
    const { state, problems } = await jobs.progress(id);
    if (['refused', 'failed', 'cancelled'].includes(state))
      throw new Error(`${state}: ${JSON.stringify(problems)}`);
    if (state === 'done' || state === 'idle') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function tenThousand({ imports, jobs, uploads, decisions, database }) {
  await database.query(
    `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
     values ('bench', 'nfp-meeting', false, 'held', 'Bench', 'none', false, 'to-be-confirmed')`,
  );
  const members = await database.query(
    `select name_en as name from country where kind = 'country' order by code`,
  );
  const rows = Array.from(
    { length: 10_000 },
    (_, line) => `Invented Person${line},"${members[line % members.length].name}",Expert\n`,
  );
  const [id, taken] = await timed(() =>
    uploads.take(
      importKinds.attendance,
      'list.csv',
      Readable.from([Buffer.from(`Name,Country,Level\n${rows.join('')}`)]),
      context,
    ),
  );
  await decisions.choose({ id, columns: [], context: { meeting: 'bench', list: 'complete' } });
  const [plan, checked] = await timed(() =>
    imports.plan(id, { offset: 0, first: 200, show: 'all', language: 'en' }),
  );
  report('10,000 rows: taken in', taken, 's', null);
  report('10,000 rows: checked', checked, 's', 5);
  const [, applied] = await timed(async () => {
    await imports.apply(id, context, plan.hash);
    await untilDone(jobs, id);
  });
  report('10,000 rows: applied', applied, 's', 10);
  const [, undone] = await timed(async () => {
    await imports.undo(id, context, 'bench', false);
    await untilDone(jobs, id);
  });
  report('10,000 rows: undone', undone, 's', null);
}

async function million({ imports, jobs, uploads, decisions, database }) {
  const series = await database.query('select indicator_code as i, sex, age from series order by 1, 2, 3');
  const countries = await database.query('select code from country order by code');
  const path = join(folder, 'million.csv');
  const file = openSync(path, 'w');
  writeSync(file, 'country,indicator,sex,age,year,value\n');
  for (let n = 0; n < 1_000_000; n += 1) {
    const { i, sex, age } = series[n % series.length];
    const place = Math.floor(n / series.length);
    const { code } = countries[place % countries.length];
    writeSync(
      file,
      `${code},${i},${sex},${age},${2030 + Math.floor(place / countries.length)},${(n % 977) / 10}\n`,
    );
  }
  closeSync(file);
  globalThis.gc?.();
  memory = 0;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const page = { offset: 0, first: 50, show: 'all', language: 'en' };
  let plan;
  const [id, checked] = await timed(async () => {
    const its = await uploads.take(importKinds.indicators, 'million.csv', createReadStream(path), context);
    await untilDone(jobs, its);
    await decisions.choose({ id: its, columns: [], context: { source: 'to-be-confirmed' } });
    await untilDone(jobs, its);
    plan = await imports.plan(its, page);
    return its;
  });
  report('1,000,000 observations: taken in and checked', checked, 's', null);
  const [, applied] = await timed(async () => {
    await imports.apply(id, context, plan.hash);
    await untilDone(jobs, id);
  });
  report('1,000,000 observations: applied', applied, 's', null);
  report('1,000,000 observations: from file to figures', checked + applied, 's', 60);
  const [{ n }] = await database.query('select count(*)::integer as n from observation where year >= 2030');
  if (n !== 1_000_000 || plan.counts.create !== n)
    throw new Error(`${n} observations, planned ${JSON.stringify(plan.counts)}`);
  const [, undone] = await timed(async () => {
    await imports.undo(id, context, 'bench', false);
    await untilDone(jobs, id);
  });
  report('1,000,000 observations: undone', undone, 's', null);
  report('memory of the process', memory / 1e6, 'MB', 300);
  report('longest time that it kept others waiting', delay.max / 1e6, 'ms', 500);
}

async function hostile({ uploads }) {
  const sheet = (xml) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
      ),
      'xl/s.xml': strToU8(`<worksheet>${xml}</worksheet>`),
    });
  const cell = (reference) => `<c r="${reference}" t="inlineStr"><is><t>x</t></is></c>`;
  const files = {
    'zip bomb': sheet(' '.repeat(200_000_000)),
    '1,000,000 merged cells': sheet(
      `<sheetData><row r="1">${cell('A1')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(1_000_000)}</mergeCells>`,
    ),
    '16,384 columns': sheet(
      `<sheetData><row r="1">${cell('A1').repeat(16_384).replaceAll(' r="A1"', '')}</row></sheetData>`,
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
    globalThis.gc?.();
    memory = process.memoryUsage.rss();
    const before = memory;
    const [code, seconds] = await timed(() =>
      uploads.take(importKinds.attendance, 'list.xlsx', Readable.from([bytes]), context).then(
        () => 'taken',
        (fault) => fault.code,
      ),
    );
    report(`${name} (${Math.round(bytes.length / 1000)} kB): refused as ${code}`, seconds, 's', 1);
    report(`${name}: memory above what was there`, (memory - before) / 1e6, 'MB', 150);
  }
}

const postgres = await startEmbeddedPostgres(join(folder, 'postgres'));
try {
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'prepare', postgres.url], {
    stdio: 'inherit',
  });
  const database = await openDatabase(postgres.url, tables, 'serve');
  const queue = new JobQueue(database);
  const worker = new JobWorker(database, queue);
  const jobs = new ImportJobsService(database, queue, worker, { dataDir: folder });
  jobs.onModuleInit();
  const imports = new ImportsService(database, jobs);
  worker.start();
  const decisions = new DecisionsService(database, imports, jobs);
  const desk = { database, imports, jobs, decisions, uploads: new UploadsService(database, jobs, decisions) };
  console.log('\nFiles that are brought in');
  await tenThousand(desk);
  await million(desk);
  await hostile(desk);
  await worker.stop();
  await database.destroy();
} finally {
  clearInterval(sampling);
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
const short = shortfalls();
console.log(short.length === 0 ? '\nEvery target holds.' : `\nFalls short: ${short.join('; ')}`);
process.exit(0);
