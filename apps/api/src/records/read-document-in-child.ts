import { join } from 'node:path';
import { askChild, ChildProcessError } from '../platform/settings/child-process.js';
import { projectFolder } from '../platform/settings/project-folder.js';
import type { PictureProblem } from '../platform/http/picture.js';
import type { DocumentEnding, DocumentProblem } from './document-problem.js';

const program = join(projectFolder, 'dist/api/apps/api/src/records/read-document.child.js');
const LIMITS = { megabytes: 96, milliseconds: 10_000 };

export interface DocumentToRead {
  readonly path: string;
  readonly ending: DocumentEnding | 'picture';
}

/** Why a document or a picture is not kept. */
export type ReadingProblem = DocumentProblem | PictureProblem;

/** Looks at a document or a picture in a process of its own, with bounds of memory and time; what exceeds them unpacks to too much. */
export async function documentProblemInChild(document: DocumentToRead): Promise<ReadingProblem | null> {
  try {
    return (await askChild<{ problem: ReadingProblem | null }>(program, document, LIMITS)).problem;
  } catch (fault) {
    if (fault instanceof ChildProcessError && fault.why !== 'fault') return 'unpacks-to-too-much';
    throw fault;
  }
}
