// npm test: installs and builds what is missing, starts what the tests need, runs all or the given ones,
// and ends with one line of counts. npm run test:nightly walks everything, however long it takes.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';
import { startBuilds } from './build.mjs';
import { root } from './steps.mjs';
import { makeTestFolder } from './test-folder.mjs';
import { countsOf, printTimes, reportOf } from './test-report.mjs';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const words = process.argv.slice(2);
const patterns = words.filter((word) => word !== '--nightly');
if (words.includes('--nightly')) process.env.NIGHTLY = '1';
const workers = Math.max(4, availableParallelism());
const folder = makeTestFolder();
// Whatever this run starts has its files there too.
process.env.TMPDIR = folder;
const closing = [];
const phases = [];
let failure = null;
let finishing = false;
let report = null;

watch();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => finish(1));

try {
  await phase('Packages', install);
  const projects = await phase('Finding the tests', matching);
  if (projects.size === 0) throw new Error(`No test matches ${patterns.join(' ')}.`);
  report = await phase('All tests', () => runAll(projects));
} catch (error) {
  failure = error;
}
const counts = report === null ? { passed: 0, failed: 0 } : countsOf(report);
await finish(failure || counts.failed > 0 ? 1 : 0);

/** Starts what ends all that this run started, also when the run is killed. */
function watch() {
  process.env.PESNET_TEST_RUN = randomUUID();
  const script = join(import.meta.dirname, 'watchdog.mjs');
  const options = { detached: true, stdio: ['pipe', 'ignore', 'ignore'] };
  spawn(process.execPath, [script, process.env.PESNET_TEST_RUN, folder], options).unref();
}

async function phase(name, work) {
  const began = performance.now();
  try {
    return await work();
  } finally {
    phases.push({ name, seconds: (performance.now() - began) / 1000 });
  }
}

/** Names of the projects that have tests to run. */
async function matching() {
  if (patterns.length === 0) return new Set(['unit', 'database', 'e2e', 'faults', 'browser']);
  const { stdout } = await capture([...jest, '--listTests', '--json', ...patterns]);
  const files = JSON.parse(stdout).map((path) => path.slice(root.length + 1).replaceAll('\\', '/'));
  return new Set(files.map(projectOf));
}

function projectOf(file) {
  const kind = /^test\/(e2e|faults|browser)\//.exec(file)?.[1];
  if (kind) return kind;
  return file.startsWith('apps/api/') && !file.startsWith('apps/api/src/platform/') ? 'database' : 'unit';
}

/** Runs unit tests from the start, as they need next to nothing, and all others as soon as what they need is there. */
async function runAll(projects) {
  const others = [...projects].filter((name) => name !== 'unit');
  const needsPages = ['e2e', 'faults', 'browser'].some((name) => projects.has(name));
  const builds = startBuilds(
    needsPages ? undefined : others.length > 0 ? ['api', 'documents'] : ['documents'],
  );
  const unit = projects.has('unit')
    ? builds.get('documents').then(() => runJest(['unit'], {}, others.length === 0 ? workers : 1))
    : null;
  // Whoever waits for it below is told.
  unit?.catch(() => undefined);
  const reports = [];
  if (others.length > 0) {
    const env = await surroundings(projects, builds);
    reports.push(await phase('Tests of the product', () => runJest(others, env, workers)));
  }
  if (unit !== null) reports.push(await unit);
  return reportOf(reports);
}

/** Waits for the product to be built, and starts database, servers and browsers as far as the tests need them. */
async function surroundings(projects, builds) {
  const built = Promise.all(builds.values());
  // Whoever waits for it below is told.
  built.catch(() => undefined);
  await phase('Build of the API', () => builds.get('api'));
  const { startTestDatabase } = await import('./test-database.mjs');
  const database = await phase('Database and figures', () => startTestDatabase(folder));
  closing.push(() => database.stop());
  await phase('Build of server and pages', () => built);
  const env = { TEST_DATABASE_URL: database.url };
  await phase('Servers and browsers', async () => {
    if (projects.has('e2e') || projects.has('browser')) await startServers(database, env);
    if (projects.has('browser')) await startBrowsers(env);
  });
  return env;
}

async function startServers(database, env) {
  const { startTestServer } = await import('./test-server.mjs');
  await Promise.all(
    [
      ['real', []],
      ['fictional', ['demo']],
    ].map(async ([name, args]) => {
      const server = await startTestServer(
        await database.copy(name),
        args,
        join(folder, `server-${name}`),
        died,
      );
      closing.push(() => server.stop());
      env[`TEST_${name.toUpperCase()}_URL`] = server.url;
    }),
  );
}

async function startBrowsers(env) {
  const { startTestBrowsers } = await import('./test-browser.mjs');
  const browsers = await startTestBrowsers(workers, died);
  if (browsers === null)
    return console.log(
      '  No Chromium: install one and set CHROME_PATH to it. The browser tests count as failed.',
    );
  closing.push(() => browsers.stop());
  env.TEST_BROWSERS = browsers.addresses.join(' ');
}

/** Something that all tests need has ended: the run ends with it, and says what it was. */
function died(message) {
  failure = new Error(message);
  console.error(`\n${message}`);
  void finish(1);
}

async function runJest(names, env, count) {
  const file = join(folder, `report-${names[0]}.json`);
  const options = ['--json', `--outputFile=${file}`, '--testLocationInResults', `--maxWorkers=${count}`];
  // A pattern that the tests of no project match is none of a run of some of them.
  const chosen = ['--passWithNoTests', '--selectProjects', ...names];
  const child = spawn(process.execPath, [...jest, ...options, ...patterns, ...chosen], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const close = () => child.kill();
  closing.push(close);
  await new Promise((resolve) => child.once('exit', resolve));
  closing.splice(closing.indexOf(close), 1);
  if (!existsSync(file)) throw new Error('The tests ended without a report.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

function capture(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.once('error', reject);
    child.once('exit', () => resolve({ stdout }));
  });
}

async function finish(status) {
  if (finishing) return;
  finishing = true;
  for (const close of closing.splice(0).reverse()) await Promise.resolve(close()).catch(console.error);
  rmSync(folder, { recursive: true, force: true });
  printTimes(phases, report, projectOf);
  if (failure) console.error(`\n${failure.message}`);
  const { passed, failed } = report === null ? { passed: 0, failed: 0 } : countsOf(report);
  console.log(`\nTests: ${passed} passed, ${failed + (failure ? 1 : 0)} failed`);
  process.exit(status);
}
