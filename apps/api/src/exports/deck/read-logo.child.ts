import { readFileSync } from 'node:fs';
import { readLogo } from './read-logo.js';

// Reads one logo in a process of its own: whatever it does to memory or time ends with this process.
process.once('message', (path: string) => {
  readLogo(readFileSync(path)).then(
    (logo) => process.send?.(logo),
    () => process.exit(1),
  );
});
// The server has ended meanwhile: nobody waits for an answer.
process.once('disconnect', () => process.exit());
