import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { freePort, temporaryFolder } from '../instance.js';

const main = join(projectFolder, 'dist', 'api', 'server', 'main.js');

/** Starts the product by a pipe to its standard input, says its number, and does nothing more. */
const parent = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, [process.argv[1], '--stop-on-stdin-end'], { stdio: ['pipe', 'pipe', 'pipe'] });
  console.log('product ' + child.pid);
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => process.stdout.write(text));
`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended and that nobody waits for keeps its number.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

it.each([
  ['while it starts', 'product '],
  ['while PostgreSQL runs and figures are loaded', 'PostgreSQL runs'],
])('a product whose parent is killed %s ends, and its PostgreSQL with it', async (_, said) => {
  const folder = temporaryFolder();
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: folder.path, DATABASE_URL: '' };
  const killed = spawn(process.execPath, ['-e', parent, main], { env });
  let output = '';
  killed.stdout.on('data', (text) => (output += String(text)));
  while (!output.includes(said)) await wait(20);
  const product = Number(/product (\d+)/.exec(output)?.[1]);
  const state = join(folder.path, 'postgres', 'postmaster.pid');
  const postgres = existsSync(state) ? Number(readFileSync(state, 'utf8').split('\n')[0]) : null;
  killed.kill('SIGKILL');
  while (isRunning(product)) await wait(20);
  if (postgres !== null) expect(isRunning(postgres)).toBe(false);
  expect(existsSync(state)).toBe(false);
  folder.remove();
});
