import { BusyError, type BusyWith } from '../graphql/app-error.js';

/** Whose work it is, and how it is told that nobody waits for it any more. */
export interface Turn {
  /** Who asks, as far as it can be told; work of one waits in one line. */
  readonly by: string;
  readonly signal?: AbortSignal;
}

interface Bounds {
  /** How many work at once. */
  readonly places: number;
  /** How many wait. */
  readonly longest: number;
  /** How many of them may be of one client. */
  readonly longestOfOne?: number;
  /** What it does, as the one who is refused is told. */
  readonly doing?: BusyWith;
}

/** What one piece of work is taken to last before any has ended, in seconds, and the longest that anybody is told to wait. */
const SECONDS = { first: 1, longest: 120 } as const;

/**
 * Lets a few work at once. The others wait, each client in a line of their own, and the lines go on in turn: many questions of
 * one keep nobody else waiting longer than one of them takes. A line that is too long is refused; who leaves, leaves it.
 */
export class Semaphore {
  private inside = 0;
  private waiting = 0;
  /** How long the last ones took, in seconds; the newest counts a fifth. */
  private lasting: number = SECONDS.first;
  private readonly lines = new Map<string, (() => void)[]>();

  constructor(private readonly bounds: Bounds) {}

  async run<T>(work: () => Promise<T>, { by, signal }: Turn): Promise<T> {
    if (signal?.aborted) throw this.busy();
    if (this.inside >= this.bounds.places) await this.wait(by, signal);
    else this.inside += 1;
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.lasting += ((performance.now() - begun) / 1_000 - this.lasting) / 5;
      const next = this.takeNext();
      // Anyone who is next takes over the place, so that nobody slips in between.
      if (next) next();
      else this.inside -= 1;
    }
  }

  private wait(by: string, signal: AbortSignal | undefined): Promise<void> {
    const line = this.lines.get(by) ?? [];
    const { longest, longestOfOne = longest } = this.bounds;
    if (this.waiting >= longest || line.length >= longestOfOne) return Promise.reject(this.busy());
    this.lines.set(by, line);
    this.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        line.splice(line.indexOf(enter), 1);
        this.forget(by, line);
        reject(this.busy());
      };
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      line.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** Who is refused comes again when half of those who wait now have gone through. */
  private busy(): BusyError {
    const { places, doing = 'questions' } = this.bounds;
    const seconds = Math.ceil((this.lasting * (1 + this.waiting / 2)) / places);
    return new BusyError(doing, Math.max(1, Math.min(SECONDS.longest, seconds)));
  }

  /** The first of the line whose turn it is; that line comes last the next time. */
  private takeNext(): (() => void) | undefined {
    for (const [by, line] of this.lines) {
      const next = line.shift();
      this.lines.delete(by);
      if (line.length > 0) this.lines.set(by, line);
      this.waiting -= 1;
      return next;
    }
    return undefined;
  }

  private forget(by: string, line: readonly unknown[]): void {
    this.waiting -= 1;
    if (line.length === 0) this.lines.delete(by);
  }
}
