// npm test: installs and builds what is missing, starts what the tests need, runs all or the given ones,
// and ends with one line of counts.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.mjs';
import { build } from './build.mjs';
import { root } from './steps.mjs';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const patterns = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pesnet-test-'));
// Root runs PostgreSQL as another user, who must get there.
chmodSync(folder, 0o755);
const closing = [];
let failure = null;
let counts = { passed: 0, failed: 0 };

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish(1));

try {
  await install();
  const projects = await matching();
  if (projects.size === 0) throw new Error(`No test matches ${patterns.join(' ')}.`);
  if (['e2e', 'faults', 'browser'].some((name) => projects.has(name))) await build();
  const env = await surroundings(projects);
  counts = await runJest(env);
} catch (error) {
  failure = error;
}
await finish(failure || counts.failed > 0 ? 1 : 0);

/** Names of the projects that have tests to run. */
async function matching() {
  const { stdout } = await capture([...jest, '--listTests', '--json', ...patterns]);
  const files = JSON.parse(stdout).map((path) => path.slice(root.length + 1).replaceAll('\\', '/'));
  return new Set(files.map(projectOf));
}

function projectOf(file) {
  const kind = /^test\/(e2e|faults|browser)\//.exec(file)?.[1];
  if (kind) return kind;
  return file.startsWith('apps/api/') && !file.startsWith('apps/api/src/platform/') ? 'database' : 'unit';
}

/** Starts database, servers and browser as far as the tests need them. */
async function surroundings(projects) {
  if (projects.size === 1 && projects.has('unit')) return {};
  await build(['api']);
  const { startTestDatabase } = await import('./test-database.mjs');
  const database = await startTestDatabase(folder);
  closing.push(() => database.stop());
  const env = { TEST_DATABASE_URL: database.url };
  if (!projects.has('e2e') && !projects.has('browser')) return env;
  const { startTestServer } = await import('./test-server.mjs');
  for (const [name, words] of [
    ['real', []],
    ['fictional', ['demo']],
  ]) {
    const server = await startTestServer(await database.copy(name), words, join(folder, `server-${name}`));
    closing.push(() => server.stop());
    env[`TEST_${name.toUpperCase()}_URL`] = server.url;
  }
  if (projects.has('browser')) {
    const { findBrowser } = await import('./browser.mjs');
    const browser = await findBrowser();
    if (browser) env.CHROME_PATH = browser;
    else
      console.log('  No Chromium: install one and set CHROME_PATH to it. The browser tests count as failed.');
  }
  return env;
}

async function runJest(env) {
  const report = join(folder, 'report.json');
  const args = [...jest, '--json', `--outputFile=${report}`, '--testLocationInResults', ...patterns];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  closing.push(() => child.kill());
  await new Promise((resolve) => child.once('exit', resolve));
  closing.pop();
  if (!existsSync(report)) throw new Error('The tests ended without a report.');
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not be loaded has no tests to count, and is a failure all the same.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
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
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
  if (failure) console.error(`\n${failure.message}`);
  const failed = counts.failed + (failure ? 1 : 0);
  console.log(`\nTests: ${counts.passed} passed, ${failed} failed`);
  process.exit(status);
}
