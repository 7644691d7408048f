import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  } catch (error) {
    throw new StartProblem(`The data folder ${path} cannot be written (${reason(error)}). Set DATA_DIR to another one.`);
  }
}
