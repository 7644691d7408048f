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
