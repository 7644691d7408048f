/** Names of what this device keeps of somebody's work begin with this. */
const STEM = 'kept:';

/** Work that was typed and not yet sent. */
export interface Kept<T> {
  readonly at: string;
  readonly work: T;
}

/** Keeps work on this device, under an account and a name, so that a failing line loses nothing. */
export function keep<T>(account: string, name: string, work: T): void {
  try {
    localStorage.setItem(nameOf(account, name), JSON.stringify({ at: new Date().toISOString(), work }));
  } catch {
    // A device that keeps nothing for a page loses the work with the page, and nothing else.
  }
}

/** What this device keeps; null where it is nothing, or nothing that `read` can make sense of. */
export function kept<T>(account: string, name: string, read: (work: unknown) => T | null): Kept<T> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(account, name)) ?? 'null');
    if (typeof found !== 'object' || found === null || !('at' in found) || !('work' in found)) return null;
    const work = read(found.work);
    return work === null ? null : { at: String(found.at), work };
  } catch {
    return null;
  }
}

export function forget(account: string, name: string): void {
  try {
    localStorage.removeItem(nameOf(account, name));
  } catch {
    // What could not be kept need not be forgotten.
  }
}

/** Forgets all work of everybody: whoever signs out leaves nothing on a device that others may use. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(STEM)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}

function nameOf(account: string, name: string): string {
  return `${STEM}${account}:${name}`;
}
