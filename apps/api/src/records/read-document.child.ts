import { readFileSync } from 'node:fs';
import { readPicture } from '../platform/http/picture.js';
import type { ReadingProblem, DocumentToRead } from './read-document-in-child.js';
import { documentProblem } from './document-problem.js';

async function problemOf({ path, ending }: DocumentToRead): Promise<ReadingProblem | null> {
  const bytes = readFileSync(path);
  if (ending !== 'picture') return documentProblem(ending, bytes);
  const picture = await readPicture(bytes);
  return typeof picture === 'string' ? picture : null;
}

// Reads one document or picture in a process of its own: whatever it does to memory or time ends with this process.
process.once('message', (which: DocumentToRead) => {
  problemOf(which).then(
    (problem) => process.send?.({ problem }),
    () => process.exit(1),
  );
});
// The server has ended meanwhile: nobody waits for an answer.
process.once('disconnect', () => process.exit());
