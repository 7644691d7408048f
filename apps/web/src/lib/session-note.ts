import { useBrowserValue } from '@libs/charts';

/** Under this name a browser notes that it has a session; the session itself is in a cookie that no script can read. */
const NOTE = 'signed-in';

/** Whether someone signed in here: visitors then ask nothing of the server, and the server draws every page for visitors. */
export function useHasSessionNote(): boolean {
  return useBrowserValue(isNoted, false);
}

function isNoted(): boolean {
  try {
    return localStorage.getItem(NOTE) !== null;
  } catch {
    return false;
  }
}

/** Whether this page may show what is someone's own. */
let shown = isNoted();

/**
 * Loads a page again whose person went out meanwhile, in another tab or before the browser went back to it: nothing that was
 * theirs stays on it.
 */
export function watchSessionNote(target: Window = window): void {
  const look = (): void => {
    if (shown && !isNoted()) target.location.reload();
  };
  target.addEventListener('storage', look);
  target.addEventListener('pageshow', look);
}

/** Notes that someone came in or went out. Without storage the name is asked for on the pages of the account only. */
export function noteSession(signedIn: boolean): void {
  shown = signedIn;
  try {
    if (signedIn) localStorage.setItem(NOTE, '1');
    else localStorage.removeItem(NOTE);
  } catch {
    return;
  }
}
