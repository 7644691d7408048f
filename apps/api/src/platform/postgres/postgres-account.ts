import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../settings/operator-error.js';

/** Whose rights PostgreSQL runs with: it refuses to run with those of root. */
export interface Account {
  /** Owner of the files, where it is not the one who starts. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** Words before the program's own. */
  readonly prefix: readonly string[];
}

const asSelf: Account = { owner: null, prefix: [] };

/** Inside, PostgreSQL sees an ordinary user; outside, the files stay root's and no folder need be open to others. */
const asRootWithinNamespace: Account = {
  owner: null,
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'],
};

/** Chooses the account: of an existing cluster the owner, else `postgres` or `nobody` where they can reach the files. */
export function chooseAccount(cluster: string, program: string): Account {
  if (process.getuid?.() !== 0) return asSelf;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0)
    return asOwner({ uid: existing.uid, gid: existing.gid }, [cluster, program]);
  const user = existing ? undefined : (passwdEntry('postgres') ?? passwdEntry('nobody'));
  if (user && firstClosed([cluster, program]) === null) return { owner: user, prefix: [] };
  return asRootWithinNamespace;
}

function asOwner(owner: { uid: number; gid: number }, paths: readonly string[]): Account {
  const closed = firstClosed(paths);
  if (closed === null) return { owner, prefix: [] };
  throw new OperatorError(
    `PostgreSQL does not run as root, and its own account cannot enter ${closed}: run chmod o+x ${closed}`,
  );
}

/** The first folder above the paths that not everybody may enter. */
function firstClosed(paths: readonly string[]): string | null {
  for (const path of paths) {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0o001;
      if ((mode & 0o001) === 0) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  return null;
}

function passwdEntry(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
