import type { ServerResponse } from 'node:http';
import { AppError } from '../graphql/app-error.js';
import type { Principal } from '../auth/principal.js';
import { addressBlock } from './address-block.js';
import type { QueuedRequest, Semaphore } from './semaphore.js';

/**
 * In whose queue someone waits: their own, where they are signed in, else that of their block of addresses, as one customer
 * may come from all addresses of it.
 */
export function queueOf({ account }: Pick<Principal, 'account'>, address: string | undefined): string {
  return account ?? addressBlock(address ?? '');
}

/** Is aborted when the one who asked has gone before the answer was sent, or is gone already. */
export function whenClosed(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.closed || response.destroyed) gone.abort();
  else response.once('close', () => gone.abort());
  return gone.signal;
}

/**
 * Waits for a turn and works, for so long at most together: who waits for longer leaves the queue, and nothing is done for them. What
 * is being done is told by a signal that it is over, or that the one who asked has gone.
 */
export function runWithin<T>(
  milliseconds: number,
  semaphore: Semaphore,
  work: (over: AbortSignal) => Promise<T>,
  { by, signal }: QueuedRequest,
): Promise<T> {
  const late = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppError('TIME_LIMIT'));
      late.abort();
    }, milliseconds);
    const leaving = signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]);
    semaphore
      .run(() => work(leaving), { by, signal: leaving })
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
