import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, root, runCommand, step } from './steps.mjs';

const mark = join(root, 'node_modules', '.pesnet-lock');

/** Installs what the lock names, unless it is there already. */
export async function install() {
  const wanted = `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch}`;
  if (read(mark) === wanted) return;
  if (!fits()) await step('Packages installed', npmCi);
  writeFileSync(mark, wanted);
}

/** Whether an install that someone made by hand is that of the lock. */
function fits() {
  const there = read(join(root, 'node_modules', '.package-lock.json'));
  if (there === null) return false;
  const installed = JSON.parse(there).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([place, entry]) =>
      place === '' || entry.optional || entry.peer || installed[place]?.version === entry.version,
  );
}

async function npmCi() {
  console.log('  Installing packages: this takes a minute or two, once.');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const env = { NODE_ENV: '' };
  if (npm && existsSync(npm) && /\.c?js$/.test(npm)) await runCommand(process.execPath, [npm, ...args], env);
  else await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
