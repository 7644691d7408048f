import { useSyncExternalStore } from 'react';

/** Under this name a browser notes that it has a session; the session itself is in a cookie that no script can read. */
const NOTE = 'signed-in';

/** Whether somebody signed in here: visitors then ask nothing of the server, and the server draws every page for visitors. */
export function useIsNoted(): boolean {
  return useSyncExternalStore(neverChanges, isNoted, () => false);
}

/** What no script of this page changes. */
const neverChanges = () => () => undefined;

function isNoted(): boolean {
  try {
    return localStorage.getItem(NOTE) !== null;
  } catch {
    return false;
  }
}

/** Notes that somebody came in or went out. Without storage the name is asked for on the pages of the account only. */
export function note(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(NOTE, '1');
    else localStorage.removeItem(NOTE);
  } catch {
    return;
  }
}
