import { readFileSync } from 'node:fs';
import type { WhichDocument } from './read-document-apart.js';
import { documentProblem } from './document-problem.js';

// Looks at one document apart from the server: whatever it does to memory or time ends with this process.
process.once('message', ({ path, ending }: WhichDocument) =>
  process.send?.({ problem: documentProblem(ending, readFileSync(path)) }),
);
// The server has ended meanwhile: nobody waits for an answer.
process.once('disconnect', () => process.exit());
