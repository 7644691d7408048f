import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reason, StartProblem } from './start-problem.js';

/** Makes the data folder where it is missing, and tells in one sentence where it cannot be written. */
export function openDataFolder(path: string): void {
  try {
    mkdirSync(join(path, 'log'), { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
    const trial = join(path, `.trial-${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
    for (const name of ['api.log', 'postgres.log']) turnOver(join(path, 'log', name));
  } catch (error) {
    throw new StartProblem(
      `The data folder ${path} cannot be written (${reason(error)}). Set DATA_DIR to another one.`,
    );
  }
}

const longest = 20 * 1024 * 1024;

/** A log that has grown long becomes the old one, so that both together stay small. */
function turnOver(log: string): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(log, `${log}.old`);
}
