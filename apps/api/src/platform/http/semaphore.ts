import { BusyError, type BusyWith } from '../graphql/app-error.js';

/** Whose work it is, and how it is told that nobody waits for it any more. */
export interface QueuedRequest {
  /** Who asks, as far as it can be told; work of one waits in one queue. */
  readonly by: string;
  readonly signal?: AbortSignal;
}

interface Bounds {
  /** How many work at once. */
  readonly places: number;
  /** How many of them may be of one client: what one asks for leaves places to others, however long it takes. */
  readonly maxPlacesPerClient?: number;
  /** How many wait. */
  readonly maxWaiting: number;
  /** How many of them may be of one client. */
  readonly maxWaitingPerClient?: number;
  /** What it does, as the one who is refused is told. */
  readonly doing?: BusyWith;
}

/** What one piece of work is taken to last before any has ended, in seconds, and the longest that anybody is told to wait. */
const SECONDS = { first: 1, longest: 120 } as const;

/**
 * Lets a few work at once. The others wait, each client in a queue of their own, and the queues go on in turn: many questions of
 * one keep nobody else waiting longer than one of them takes. A queue that is too long is refused; who leaves, leaves it.
 */
export class Semaphore {
  private inside = 0;
  private readonly insideByClient = new Map<string, number>();
  private waiting = 0;
  /** How long the last ones took, in seconds; the newest counts a fifth. */
  private lasting: number = SECONDS.first;
  private readonly queues = new Map<string, (() => void)[]>();

  constructor(private readonly bounds: Bounds) {}

  async run<T>(work: () => Promise<T>, { by, signal }: QueuedRequest): Promise<T> {
    if (signal?.aborted) throw this.busy();
    if (this.inside >= this.bounds.places || !this.mayEnter(by)) await this.wait(by, signal);
    else this.enter(by);
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.lasting += ((performance.now() - begun) / 1_000 - this.lasting) / 5;
      this.leave(by);
      this.takeNext()?.();
    }
  }

  private mayEnter(by: string): boolean {
    const { places, maxPlacesPerClient = places } = this.bounds;
    return (this.insideByClient.get(by) ?? 0) < maxPlacesPerClient;
  }

  private enter(by: string): void {
    this.inside += 1;
    this.insideByClient.set(by, (this.insideByClient.get(by) ?? 0) + 1);
  }

  private leave(by: string): void {
    this.inside -= 1;
    const own = (this.insideByClient.get(by) ?? 0) - 1;
    if (own > 0) this.insideByClient.set(by, own);
    else this.insideByClient.delete(by);
  }

  private wait(by: string, signal: AbortSignal | undefined): Promise<void> {
    const queue = this.queues.get(by) ?? [];
    const { maxWaiting, maxWaitingPerClient = maxWaiting } = this.bounds;
    if (this.waiting >= maxWaiting || queue.length >= maxWaitingPerClient) return Promise.reject(this.busy());
    this.queues.set(by, queue);
    this.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        queue.splice(queue.indexOf(enter), 1);
        this.forget(by, queue);
        reject(this.busy());
      };
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      queue.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** Who is refused comes again when half of those who wait now have gone through. */
  private busy(): BusyError {
    const { places, doing = 'questions' } = this.bounds;
    const seconds = Math.ceil((this.lasting * (1 + this.waiting / 2)) / places);
    return new BusyError(doing, Math.max(1, Math.min(SECONDS.longest, seconds)));
  }

  /**
   * The first of the queue whose turn it is, which has the place from now on, so that nobody slips in between; that queue comes last
   * the next time. A client that has its share of the places waits until one of its own is free.
   */
  private takeNext(): (() => void) | undefined {
    for (const [by, queue] of this.queues) {
      if (!this.mayEnter(by)) continue;
      const next = queue.shift();
      this.queues.delete(by);
      if (queue.length > 0) this.queues.set(by, queue);
      this.waiting -= 1;
      this.enter(by);
      return next;
    }
    return undefined;
  }

  private forget(by: string, queue: readonly unknown[]): void {
    this.waiting -= 1;
    if (queue.length === 0) this.queues.delete(by);
  }
}
