let count = 0;
const listeners = new Set<() => void>();

/** Whether something that the page sent has no answer yet; questions of TanStack Query are counted by their client. */
export function isPending(): boolean {
  return count > 0;
}

/** Calls back whenever something is sent or answered. */
export function onPending(listener: () => void): void {
  listeners.add(listener);
}

/** Counts some work as pending until it ends, well or not. */
export async function pendingUntil<T>(work: Promise<T>): Promise<T> {
  change(1);
  try {
    return await work;
  } finally {
    change(-1);
  }
}

function change(by: 1 | -1): void {
  count += by;
  for (const listener of listeners) listener();
}
