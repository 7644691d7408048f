import { z } from 'zod';
import { secondsToNextTry, type Failure } from '../jobs/job.js';
import { isActive, type JobRow } from '../jobs/job-queue.service.js';
import { BusyError } from '../platform/graphql/app-error.js';
import { log } from '../platform/settings/log.js';
import { ImportError } from './import-error.js';
import { importErrorCode } from './import-error-code.js';
import type { ImportAppliedType, ImportProgressType } from './import.graphql.js';

/** What a job does with an import. */
export const importWork = z
  .discriminatedUnion('doing', [
    z.object({ doing: z.literal('checking') }),
    z.object({ doing: z.literal('applying'), seen: z.string() }),
    z.object({ doing: z.literal('undoing'), reason: z.string(), keepLater: z.boolean() }),
  ])
  .and(z.object({ requestId: z.string().nullable() }));

export type ImportWork =
  | { readonly doing: 'checking' }
  | { readonly doing: 'applying'; readonly seen: string }
  | { readonly doing: 'undoing'; readonly reason: string; readonly keepLater: boolean };

/** What the page is told of a fault; only where the database was away, or others kept the server busy, is it tried again. */
export function failureOf(fault: unknown, attempt: number): Failure {
  const code = importErrorCode(fault);
  const isBusy = fault instanceof BusyError;
  if (code === null && !isBusy) log.error({ err: fault }, 'an import failed');
  return {
    code: code ?? 'failed',
    refused: fault instanceof ImportError,
    retryIn: isBusy || code === 'database-away' ? secondsToNextTry(attempt) : null,
  };
}

export function refused(code: string, value: string | null = null): ImportAppliedType {
  return { import: null, problems: [problem(code, value)], running: false };
}

function problem(code: string, value: string | null = null) {
  return { path: '', code, value, suggestions: [] };
}

export const IDLE: ImportProgressType = { state: 'idle', rows: 0, total: null, perSecond: 0, problems: [] };

export function progressView(job: JobRow): ImportProgressType {
  const isOver = !isActive(job);
  return {
    state: isOver ? job.state : importWork.parse(job.input).doing,
    rows: job.done,
    total: job.total,
    perSecond: Math.round(job.done / Math.max(0.001, job.seconds)),
    problems: isOver && job.problem !== null ? [problem(job.problem)] : [],
  };
}
