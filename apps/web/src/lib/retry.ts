import { AskError } from './ask';
import { SendError } from './send';

/**
 * Refusals that pass by themselves: the same question is answered a little later. The answer that took too long is
 * finished meanwhile, and kept.
 */
const PASSING = new Set(['DATABASE_AWAY', 'BUSY', 'RATE_LIMIT', 'TIME_LIMIT']);

/** How long a lost line is given before the next try, in milliseconds. */
const LINE = 500;

/** In how many milliseconds a question may be asked again that failed; null where that is of no use. */
export function pauseAfter(error: unknown): number | null {
  if (error instanceof AskError) return error.reason === 'members' ? null : (error.retryAfter ?? LINE);
  if (!(error instanceof SendError)) return null;
  if (error.code === null) return LINE;
  return PASSING.has(error.code) ? (error.retryAfter ?? LINE) : null;
}

/** How often a question is asked again: over a lost line, and where the server says when it may be. */
const TRIES = { lost: 2, announced: 4 } as const;

/** Whether a question that failed so many times before may be asked again. */
export function mayAskAgain(failures: number, error: Error): boolean {
  const isAnnounced = (error instanceof AskError || error instanceof SendError) && error.retryAfter !== null;
  return failures < (isAnnounced ? TRIES.announced : TRIES.lost) && pauseAfter(error) !== null;
}
