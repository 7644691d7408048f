// What start, test and build share: showing steps with their times, and running programs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Does a step and shows its time. */
export async function step(text, work) {
  const began = performance.now();
  const result = await work();
  console.log(`  ${text.padEnd(58)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** The program of an installed package, to be run by this Node. */
export function programOf(name, program = name.split('/').at(-1)) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Runs a program of Node quietly; what it wrote is shown when it fails. */
export function run(args, env = {}) {
  return runCommand(process.execPath, args, env);
}

export function runCommand(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (chunk) => (said += chunk);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => reject(new Error(`${command} cannot be run: ${error.message}`)));
    child.once('exit', (status, signal) => {
      if (status === 0) resolve(said);
      else
        reject(
          new Error(`${[command, ...args].join(' ')} ended with ${signal ?? status}:\n${said.trimEnd()}`),
        );
    });
  });
}

/** One hash over the files at and below some paths. */
export function hashOf(paths, leaveOut = () => false) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(join(root, path)) || leaveOut(path)) return;
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    } else
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0');
  };
  paths.forEach(add);
  return hash.digest('hex');
}
