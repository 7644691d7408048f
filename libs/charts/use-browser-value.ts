import { useSyncExternalStore } from 'react';

/** What only a browser knows and what does not change while the page is open; on the server something in its place. */
export function useBrowserValue<Value extends string | number | boolean | null>(
  read: () => Value,
  onServer: Value,
): Value {
  return useSyncExternalStore(neverChanges, read, () => onServer);
}

const neverChanges = () => () => undefined;
