import { readFileSync } from 'node:fs';
import { readTemplate } from './read-template.js';

// Reads one template in a process of its own: whatever it does to memory or time ends with this process.
process.once('message', (path: string) => process.send?.(readTemplate(readFileSync(path))));
// The server has ended meanwhile: nobody waits for an answer.
process.once('disconnect', () => process.exit());
