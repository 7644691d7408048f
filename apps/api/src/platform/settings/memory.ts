import { Session } from 'node:inspector/promises';

/** Gives memory back that loading left behind: the garbage collector alone would keep most of it for later. */
export async function giveBackMemory(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
