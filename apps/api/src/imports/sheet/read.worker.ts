import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.js';
import { Unreadable } from './unreadable.js';

// Reads one file apart from the server: whatever it does to memory or time ends with this thread.
const { path, fileName, sheet } = workerData as { path: string; fileName: string; sheet: string | null };
try {
  parentPort?.postMessage({ table: readTable(readFileSync(path), fileName, sheet) });
} catch (fault) {
  if (!(fault instanceof Unreadable)) throw fault;
  parentPort?.postMessage({ unreadable: fault.code });
}
