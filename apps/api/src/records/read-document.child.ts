import { readFileSync } from 'node:fs';
import { readPicture } from '../platform/http/picture.js';
import type { ReadingProblem, WhichDocument } from './read-document-apart.js';
import { documentProblem } from './document-problem.js';

async function problemOf({ path, ending }: WhichDocument): Promise<ReadingProblem | null> {
  const bytes = readFileSync(path);
  if (ending !== 'picture') return documentProblem(ending, bytes);
  const picture = await readPicture(bytes);
  return typeof picture === 'string' ? picture : null;
}

// Looks at one document or picture apart from the server: whatever it does to memory or time ends with this process.
process.once('message', (which: WhichDocument) => {
  problemOf(which).then(
    (problem) => process.send?.({ problem }),
    () => process.exit(1),
  );
});
// The server has ended meanwhile: nobody waits for an answer.
process.once('disconnect', () => process.exit());
