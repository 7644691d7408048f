import { join } from 'node:path';
import { askChild, ChildProcessError } from '../../platform/settings/child-process.js';
import { projectFolder } from '../../platform/settings/project-folder.js';
import { Semaphore } from '../../platform/http/semaphore.js';
import type { TemplateStyle, TemplateProblem } from './read-template.js';

const program = join(projectFolder, 'dist/api/apps/api/src/exports/deck/read-template.child.js');
const LIMITS = { megabytes: 96, milliseconds: 10_000 };
/** A template is set once in years: one at a time is enough. */
const reading = new Semaphore({ places: 1, maxWaiting: 10, doing: 'reading' });

/** Reads the template at a path in a process of its own, with bounds of memory and time; what exceeds them is too large. */
export async function readTemplateInChild(
  path: string,
  by: string,
): Promise<TemplateStyle | TemplateProblem> {
  try {
    return await reading.run(() => askChild<TemplateStyle | TemplateProblem>(program, path, LIMITS), { by });
  } catch (fault) {
    if (fault instanceof ChildProcessError && fault.why !== 'fault') return 'too-large';
    throw fault;
  }
}
