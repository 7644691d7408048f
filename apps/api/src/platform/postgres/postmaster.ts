import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server process that holds the folder of a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on this folder, whoever started it; null where none does. */
export function runningPostmaster(folder: string): Postmaster | null {
  const file = join(folder, 'postmaster.pid');
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!pid) return null;
  if (!isAlive(pid)) return null;
  if (isOtherProgram(pid)) {
    // Its number was given to another program since, for instance after a restart of the machine.
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Stops the server: open statements end, the rest is written. After half a minute it is stopped at once. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await gone(pid, 5_000);
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(20))
    if (!isAlive(pid)) return true;
  return false;
}

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
  return signal(pid, 0) && statusOf(pid) !== 'Z';
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** State letter of a process on Linux, where one that ended but was not waited for still has a number. */
function statusOf(pid: number): string | undefined {
  return readProc(pid, 'stat')?.split(') ')[1]?.[0];
}

function isOtherProgram(pid: number): boolean {
  const name = readProc(pid, 'comm');
  return name !== undefined && name.trim() !== 'postgres';
}

function readProc(pid: number, file: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
