/**
 * Looks in succession at which nothing may have moved. Charts are drawn in several passes, each of which begins with a
 * frame: what two whole frames leave as it is, is drawn.
 */
const QUIET_LOOKS = 3;

/** What is drawn, as its readiness sees it: a page, or a picture that is to be saved. */
export interface Surface {
  /** Whether nothing is awaited: no answer, no script, no font. */
  readonly isSettled: () => boolean;
  /** Calls back once the next frame is drawn and all that it set off has run. */
  readonly afterFrame: (look: () => void) => void;
  readonly mark: (ready: boolean) => void;
}

/**
 * Marks something drawn as ready once nothing is awaited and nothing moves any more. The function that it gives is called at
 * whatever may change it: the mark goes at once, and comes back when it is quiet again.
 */
export function readinessOf({ isSettled, afterFrame, mark }: Surface): () => void {
  let quiet = 0;
  let looking = false;

  function look(): void {
    looking = false;
    // What is awaited disturbs it when it comes; until then there is nothing to look for.
    if (!isSettled()) return;
    quiet += 1;
    if (quiet >= QUIET_LOOKS) mark(true);
    else lookLater();
  }

  function lookLater(): void {
    if (looking) return;
    looking = true;
    afterFrame(look);
  }

  return function disturb(): void {
    quiet = 0;
    mark(false);
    lookLater();
  };
}

/** A browser that is never idle is asked no longer than this, in milliseconds: a busy machine is no sign of an unfinished page. */
const LONGEST_BUSY = 1_000;

/** Calls back once the next frame is drawn and all that it set off has run. */
export function afterFrame(look: () => void): void {
  requestAnimationFrame(() => {
    // Safari does not tell when it has nothing else to do: there it is the next turn.
    if ('requestIdleCallback' in window) requestIdleCallback(look, { timeout: LONGEST_BUSY });
    else setTimeout(look);
  });
}

/** All changes of a drawing. */
export const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
};
