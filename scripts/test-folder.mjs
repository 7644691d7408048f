import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const GIGABYTE = 1024 ** 3;

/**
 * A folder for all that a run writes: in memory where there is room, as databases that come and go by thousands of files keep a
 * disk's file system busy for a fifth of the run.
 */
export function makeTestFolder() {
  const folder = mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), 'pesnet-test-'));
  // Root runs PostgreSQL as another user, who must get there.
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const free = Math.min(freemem(), process.constrainedMemory() || Infinity);
    return bavail * bsize >= 4 * GIGABYTE && free >= 8 * GIGABYTE;
  } catch {
    // Not every system has files in memory.
    return false;
  }
}
