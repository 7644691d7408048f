import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reason, OperatorError } from './operator-error.js';

/** Makes the data folder where it is missing, and tells in one sentence where it cannot be written. */
export function openDataFolder(path: string): void {
  try {
    makeFolder(join(path, 'log'));
    accessSync(path, constants.W_OK | constants.X_OK);
    const trial = join(path, `.trial-${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
    for (const name of ['api.log', 'postgres.log']) turnOver(join(path, 'log', name));
  } catch (error) {
    throw new OperatorError(
      `The data folder ${path} cannot be written (${reason(error)}). Set DATA_DIR to another one.`,
    );
  }
}

/** One folder after the other: below one that takes none, such as /proc, Node would try for ever by itself. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

const longest = 20 * 1024 * 1024;

/** A log that has grown long becomes the old one, so that both together stay small. */
function turnOver(log: string): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(log, `${log}.old`);
}
