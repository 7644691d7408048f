import type { PoolClient } from 'pg';

/** `refused` by a rule, `failed` for a fault of ours or after too many tries. */
export type JobState = 'waiting' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';

/** What became of a try, where it did not succeed. */
export interface Failure {
  /** A word that the page has a sentence for. */
  readonly code: string;
  /** Whether a rule refuses it, so that trying again would not help. */
  readonly refused?: boolean;
  /** Seconds until it is tried again; null where it is given up. */
  readonly retryIn: number | null;
}

/** A job in the hands of its handler. */
export interface RunningJob {
  readonly id: string;
  readonly subject: string;
  readonly input: unknown;
  readonly account: string | null;
  /** Which try this is, from one. */
  readonly attempt: number;
  /** Aborted where it is cancelled, nobody waits for it any more, or this instance stops. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null) => void;
  /**
   * Marks the job as done in the transaction that holds its result, so that either both are kept or none. Throws `JobLostError`
   * where another instance has taken the job over.
   */
  commit(client: Pick<PoolClient, 'query'>): Promise<void>;
}

/** In UTC. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** What does the jobs of one kind. */
export interface JobHandler {
  readonly kind: string;
  /** How many an instance does at once. */
  readonly atOnce: number;
  /** Seconds after its end in which the job begins again by itself; it begins first with the instance. */
  readonly every?: number;
  /** The time of day at which the job begins by itself; neither for one that is asked for. */
  readonly daily?: TimeOfDay;
  run(job: RunningJob): Promise<void>;
  /** What a fault of `run` means. Without this it is tried five times. */
  failure?(fault: unknown, job: RunningJob): Failure | Promise<Failure>;
}

/** Another instance has taken the job over meanwhile. */
export class JobLostError extends Error {
  constructor() {
    super('The job is done by another instance.');
  }
}

/** Seconds until a job that repeats itself is due, the first time or again; null for one that is asked for. */
export function secondsToRepeat(
  { every, daily }: Pick<JobHandler, 'every' | 'daily'>,
  now: Date,
  isFirst: boolean,
): number | null {
  if (daily === undefined) return every === undefined ? null : isFirst ? 0 : every;
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), daily.hour, daily.minute);
  const next = today > now.getTime() ? today : today + 86_400_000;
  return Math.ceil((next - now.getTime()) / 1_000);
}

/** Seconds until the next try after so many, or null after the last. */
export function secondsToNextTry(attempts: number): number | null {
  return [1, 5, 15, 60][attempts - 1] ?? null;
}

/** A job whose process dies each time is given up after so many tries. */
export const MOST_ATTEMPTS = 10;
