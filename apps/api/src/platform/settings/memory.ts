import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** Gives memory back that loading left behind: the garbage collector alone would keep most of it for later. */
export async function giveBackMemory(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}

/**
 * Lets the memory of objects grow by a fifth between two collections, not to several times what is in use: a crowd then needs 250 MB in
 * place of 430, and the same time (docs/performance.md).
 */
export function growMemorySlowly(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
