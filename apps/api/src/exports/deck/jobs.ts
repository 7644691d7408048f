import { randomUUID } from 'node:crypto';
import { AppError } from '../../platform/graphql/errors.js';
import { log } from '../../platform/settings/log.js';
import { Semaphore } from '../../platform/http/semaphore.js';

/** How far a deck is. */
export interface Progress {
  readonly state: 'waiting' | 'building' | 'ready' | 'failed';
  readonly done: number;
  readonly of: number;
  /** By which the deck can be compared with later figures; null until it is ready. */
  readonly hash: string | null;
}

/** A deck that is ready. */
export interface FinishedDeck {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** What the work on a deck is given to tell and to ask. */
export interface Work {
  /** Lets others go on; it fails once nobody waits for the deck any more. */
  readonly pause: () => Promise<void>;
  readonly slideDone: (slides: number) => void;
}

interface Job {
  readonly account: string | null;
  readonly of: number;
  state: Progress['state'];
  done: number;
  askedAt: number;
  cancelled: boolean;
  file: FinishedDeck | null;
}

/** Whoever asks no more for so many milliseconds is taken as gone. */
const GONE = 20_000;
/** A deck that is ready can be fetched, and fetched again where a download broke off, for so many milliseconds. */
const FETCHED_WITHIN = 300_000;
/** So many decks wait to be made, and so many are kept to be fetched. */
const LINE = 20;
/** Of these so many may be one person's, and so many of all who are not signed in. */
const OF_A_PERSON = 4;
const OF_VISITORS = 10;
const KEPT = 40;

class Gone extends Error {}

/** Decks on their way: one is made at a time, the others wait in line. A deck belongs to whoever began it. */
export class DeckJobs {
  private readonly jobs = new Map<string, Job>();
  private readonly semaphore = new Semaphore({ places: 1, longest: LINE });

  constructor(private readonly now: () => number = Date.now) {}

  /** Begins a deck of so many slides; refused where the line is full, or too much of it is of the same client. */
  begin(account: string | null, of: number, work: (tools: Work) => Promise<FinishedDeck>): string {
    this.sweep();
    const waiting = [...this.jobs.values()].filter(
      ({ state }) => state === 'waiting' || state === 'building',
    );
    const own = waiting.filter((job) => job.account === account).length;
    if (waiting.length > LINE || own >= (account === null ? OF_VISITORS : OF_A_PERSON))
      throw new AppError('BUSY');
    const id = randomUUID();
    const job: Job = {
      account,
      of,
      state: 'waiting',
      done: 0,
      askedAt: this.now(),
      cancelled: false,
      file: null,
    };
    this.jobs.set(id, job);
    void this.semaphore
      .run(() => this.run(id, job, work), { by: account ?? '' })
      .catch(() => (job.state = 'failed'));
    return id;
  }

  /** How far it is; null where there is none, or it is another's. */
  progress(id: string, account: string | null): Progress | null {
    const job = this.own(id, account);
    if (job === null) return null;
    job.askedAt = this.now();
    const { state, done, of } = job;
    return { state, done, of, hash: job.file?.hash ?? null };
  }

  /** The file; nobody but its reader knows whether a download arrived, so that it stays until it is swept. */
  file(id: string, account: string | null): FinishedDeck | null {
    return this.own(id, account)?.file ?? null;
  }

  cancel(id: string, account: string | null): void {
    const job = this.own(id, account);
    if (job === null) return;
    job.cancelled = true;
    this.jobs.delete(id);
  }

  private async run(id: string, job: Job, work: (tools: Work) => Promise<FinishedDeck>): Promise<void> {
    const pause = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      if (job.cancelled || this.now() - job.askedAt > GONE) throw new Gone();
    };
    try {
      await pause();
      job.state = 'building';
      const file = await work({ pause, slideDone: (slides) => (job.done = slides) });
      await pause();
      job.file = file;
      job.state = 'ready';
    } catch (fault) {
      if (fault instanceof Gone) {
        this.jobs.delete(id);
        return;
      }
      job.state = 'failed';
      if (!(fault instanceof AppError)) log.error({ err: fault }, 'a deck failed');
    }
  }

  private own(id: string, account: string | null): Job | null {
    const job = this.jobs.get(id);
    return job !== undefined && job.account === account ? job : null;
  }

  /** Forgets what can be fetched no longer; of what is kept the oldest goes first. */
  private sweep(): void {
    const over = (job: Job): boolean => job.state === 'ready' || job.state === 'failed';
    for (const [id, job] of this.jobs) {
      if (over(job) && this.now() - job.askedAt > FETCHED_WITHIN) this.jobs.delete(id);
    }
    const kept = [...this.jobs].filter(([, job]) => over(job));
    for (const [id] of kept.slice(0, Math.max(0, kept.length - KEPT))) this.jobs.delete(id);
  }
}
