import { secondsToNextTry, type Failure, type RunningJob } from '../../jobs/job.js';
import { AppError } from '../../platform/graphql/app-error.js';
import { isPassing } from '../../platform/graphql/error-response.js';
import { log } from '../../platform/settings/log.js';

/** A story that the data refuse stays so; what else fails is tried again, as the server may be busy or the database away. */
export function deckFailure(fault: unknown, { attempt }: Pick<RunningJob, 'attempt'>): Failure {
  if (fault instanceof AppError && !isPassing(fault))
    return { code: fault.code, refused: true, retryIn: null };
  if (fault instanceof AppError) log.warn({ err: fault }, 'a deck could not be made now');
  else log.error({ err: fault }, 'a deck failed');
  return { code: 'failed', retryIn: attempt > 2 ? null : secondsToNextTry(attempt) };
}
