import { readFileSync } from 'node:fs';
import { readPicture } from '../platform/http/picture.js';
import { answerParent } from '../platform/settings/answer-parent.js';
import type { ReadingProblem, DocumentToRead } from './read-document-in-child.js';
import { documentProblem } from './document-problem.js';

async function problemOf({ path, ending }: DocumentToRead): Promise<ReadingProblem | null> {
  const bytes = readFileSync(path);
  if (ending !== 'picture') return documentProblem(ending, bytes);
  const picture = await readPicture(bytes);
  return typeof picture === 'string' ? picture : null;
}

answerParent<DocumentToRead, { problem: ReadingProblem | null }>(
  async (which) => ({ problem: await problemOf(which) }),
  ({ ending }) => ({ problem: ending === 'picture' ? 'broken-picture' : 'broken-document' }),
);
