import { join } from 'node:path';
import { askChild, ChildProcessError } from '../../platform/settings/child-process.js';
import { projectFolder } from '../../platform/settings/project-folder.js';
import type { PictureProblem } from '../../platform/http/picture.js';
import { Semaphore } from '../../platform/http/semaphore.js';
import type { ReadLogo } from './read-logo.js';

const program = join(projectFolder, 'dist/api/apps/api/src/exports/deck/read-logo.child.js');
const LIMITS = { megabytes: 64, milliseconds: 10_000 };
/** A logo is set once in years: one at a time is enough. */
const reading = new Semaphore({ places: 1, maxWaiting: 10, doing: 'reading' });

/** Reads the logo at a path in a process of its own, with bounds of memory and time; what exceeds them is too large. */
export async function readLogoInChild(path: string, by: string): Promise<ReadLogo | PictureProblem> {
  try {
    return await reading.run(() => askChild<ReadLogo | PictureProblem>(program, path, LIMITS), { by });
  } catch (fault) {
    if (fault instanceof ChildProcessError && fault.why !== 'fault') return 'too-large';
    throw fault;
  }
}
