import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { chooseAccount, type Account } from './postgres-account.js';
import { findBinaries, type Binaries } from './postgres-binaries.js';
import { isAlive } from './postmaster.js';
import { codeOf, reason, OperatorError } from '../settings/operator-error.js';

/** The files of one PostgreSQL: its programs, its folder, who may run it, and the password to it. */
export interface Cluster {
  readonly folder: string;
  readonly log: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly account: Account;
}

/** Opens the cluster in the data folder; the first time, makes it. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const folder = join(dataDir, 'postgres');
  const binaries = findBinaries();
  const cluster: Cluster = {
    folder,
    log: join(dataDir, 'log', 'postgres.log'),
    password: readPassword(join(dataDir, 'postgres-password'), existsSync(folder)),
    binaries,
    account: chooseAccount(folder, binaries.postgres),
  };
  if (!existsSync(folder)) await makeCluster(cluster);
  return cluster;
}

/** Starts a program of PostgreSQL in a process group of its own: Ctrl-C is for us, and we stop it when all is answered. */
export function spawnProgram(cluster: Cluster, program: string, args: readonly string[]): ChildProcess {
  const [command = program, ...rest] = [...cluster.account.prefix, program, ...args];
  const log = openSync(cluster.log, 'a', 0o600);
  const options: SpawnOptions = {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    ...cluster.account.owner,
  };
  try {
    return spawn(command, rest, options);
  } finally {
    closeSync(log);
  }
}

/** The last lines that PostgreSQL wrote, for a message. */
export function lastWords(cluster: Cluster): string {
  const lines = readFileSync(cluster.log, 'utf8').trimEnd().split('\n').slice(-3).join(' / ');
  if (cluster.account.prefix.length === 0) return lines;
  return `${lines}. PostgreSQL does not run as root: start as an ordinary user, or let others enter the folders above ${cluster.folder} and ${cluster.binaries.folder}.`;
}

function readPassword(file: string, clusterExists: boolean): string {
  try {
    if (!clusterExists)
      writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new OperatorError(`The file ${file} cannot be written (${reason(error)}).`);
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new OperatorError(`The password of the database cannot be read from ${file} (${reason(error)}).`);
  }
}

/** Made under another name and renamed, so that a start that was cut off leaves no half of one. */
async function makeCluster(cluster: Cluster): Promise<void> {
  const draft = `${cluster.folder}.draft-${process.pid}`;
  const passwordFile = `${draft}-password`;
  const { owner } = cluster.account;
  removeDrafts(dirname(cluster.folder));
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (owner) for (const path of [draft, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const args = ['--pgdata', draft, '--username=pesnet', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const words = ['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=und'];
  const failure = await ending(spawnProgram(cluster, cluster.binaries.initdb, [...args, ...words]));
  rmSync(passwordFile, { force: true });
  if (failure !== null) {
    rmSync(draft, { recursive: true, force: true });
    throw new OperatorError(`PostgreSQL could not make its folder (${failure}): ${lastWords(cluster)}`);
  }
  try {
    renameSync(draft, cluster.folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another instance was quicker: its folder serves as well.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Drafts of starts that were killed. */
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.draft-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function ending(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(reason(error)));
    child.once('exit', (status, signal) => resolve(status === 0 ? null : `ended with ${signal ?? status}`));
  });
}
