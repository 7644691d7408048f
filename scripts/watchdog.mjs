// Ends what a test run started when the run is gone, also when it was killed: it waits for the end of its input,
// which the system closes with the run, and then for the processes that carry the run's mark in their environment. What they wrote goes with them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const [, , run, folder] = process.argv;
const mark = `PESNET_TEST_RUN=${run}`;

process.stdin.resume();
process.stdin.once('close', () => void sweep());

async function sweep() {
  // PostgreSQL stops at SIGINT, everything else at SIGTERM; what is left after that ends at once.
  for (const { pid, name } of marked()) signal(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  for (let look = 0; look < 50 && marked().length > 0; look += 1) await wait(100);
  for (const { pid } of marked()) signal(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

/** Processes with the mark, but for this one. */
function marked() {
  if (process.platform === 'win32') return [];
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  return all.filter(({ pid }) => pid !== process.pid);
}

function fromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark)) return [];
        return [{ pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() }];
      } catch {
        // It ended meanwhile, or belongs to someone else.
        return [];
      }
    });
}

function fromPs() {
  return execFileSync('ps', ['-axEwwo', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64_000_000 })
    .split('\n')
    .filter((line) => line.includes(mark))
    .map((line) => ({
      pid: Number.parseInt(line, 10),
      name: /\bpostgres\b/.test(line) ? 'postgres' : '',
    }));
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}
