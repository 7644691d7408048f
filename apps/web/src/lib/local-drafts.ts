/** Names of what this device keeps of someone's work begin with this. */
const STEM = 'kept:';

/** Work that was typed and not yet sent. */
export interface StoredDraft<T> {
  readonly at: string;
  readonly work: T;
}

/**
 * Keeps work on this device, under an account and a name, so that a failing line loses nothing; whether it could. It is
 * written at once, before the page can be closed, which no database of a browser promises.
 */
export function keep<T>(account: string, name: string, work: T): boolean {
  try {
    localStorage.setItem(nameOf(account, name), JSON.stringify({ at: new Date().toISOString(), work }));
  } catch {
    // The room of the device is full, or it keeps nothing for a page.
    return false;
  }
  askToStay();
  return true;
}

/** What this device keeps; null where it is nothing, or nothing that `read` can make sense of. */
export function readDraft<T>(
  account: string,
  name: string,
  read: (work: unknown) => T | null,
): StoredDraft<T> | null {
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

/** Names of the work that this device keeps for an account. */
export function draftNames(account: string): readonly string[] {
  const stem = nameOf(account, '');
  try {
    return Object.keys(localStorage).flatMap((name) =>
      name.startsWith(stem) ? [name.slice(stem.length)] : [],
    );
  } catch {
    return [];
  }
}

/** Forgets the work of one account: anyone who signs out leaves nothing on a device that others may use. */
export function forgetAll(account: string): void {
  for (const name of draftNames(account)) forget(account, name);
}

function nameOf(account: string, name: string): string {
  return `${STEM}${account}:${name}`;
}

let isAsked = false;

/** A browser that is short of room drops what pages keep, unless it was asked not to. */
function askToStay(): void {
  if (isAsked) return;
  isAsked = true;
  void navigator.storage?.persist?.().catch(() => false);
}
