/** Hashes of decks that were taken along on this device, by their story. */
const STEM = 'deck:';

/** Remembers the last deck of a story, so that opening the story again shows what has changed since. */
export function rememberDownload(story: string, hash: string): void {
  try {
    localStorage.setItem(STEM + story, hash);
  } catch {
    // A device that keeps nothing compares nothing.
  }
}

/** Hash of the last deck of a story that was taken along here, or null. */
export function lastDownload(story: string): string | null {
  try {
    const hash = localStorage.getItem(STEM + story);
    return hash !== null && /^[0-9a-f]{64}$/.test(hash) ? hash : null;
  } catch {
    return null;
  }
}
