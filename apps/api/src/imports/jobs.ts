import { log } from '../platform/settings/log.js';
import { ImportError } from './import-error.js';
import { importErrorCode } from './import-error-code.js';

type Doing = 'checking' | 'applying' | 'undoing';

/** How far something that takes its time has come. */
export interface Progress {
  readonly state: 'idle' | Doing | 'done' | 'refused' | 'failed' | 'cancelled';
  readonly rows: number;
  readonly total: number | null;
  readonly perSecond: number;
  /** Code of the sentence that says why it was refused or failed. */
  readonly problem: string | null;
}

const IDLE: Progress = { state: 'idle', rows: 0, total: null, perSecond: 0, problem: null };

/** What is being done to one import. */
export class Job {
  readonly abort = new AbortController();
  readonly ended: Promise<void>;
  private readonly began = performance.now();
  private state: Progress['state'];
  private rows = 0;
  private total: number | null = null;
  private problem: string | null = null;
  private seconds: number | null = null;
  /** Ends what the database is doing for it. */
  stop: (() => Promise<void>) | null = null;

  constructor(
    readonly doing: Doing,
    work: (job: Job) => Promise<void>,
  ) {
    this.state = doing;
    this.ended = work(this).then(
      () => this.end('done'),
      (fault: unknown) => this.fail(fault),
    );
  }

  get running(): boolean {
    return this.seconds === null;
  }

  readonly advance = (rows: number, total: number | null): void => {
    this.rows = rows;
    this.total = total;
  };

  progress(): Progress {
    const seconds = this.seconds ?? (performance.now() - this.began) / 1_000;
    const perSecond = Math.round(this.rows / Math.max(0.001, seconds));
    return { state: this.state, rows: this.rows, total: this.total, perSecond, problem: this.problem };
  }

  cancel(): void {
    if (!this.running) return;
    this.abort.abort();
    void this.stop?.().catch(() => undefined);
  }

  private fail(fault: unknown): void {
    if (this.abort.signal.aborted) return this.end('cancelled', 'cancelled');
    const word = importErrorCode(fault);
    if (word === null) log.error({ err: fault }, 'an import failed');
    this.end(fault instanceof ImportError ? 'refused' : 'failed', word ?? 'failed');
  }

  private end(state: Progress['state'], problem: string | null = null): void {
    this.state = state;
    this.problem = problem;
    this.seconds = (performance.now() - this.began) / 1_000;
  }
}

/** How long an answer waits for what may take longer. */
const PATIENCE = 3_000;
const KEPT = 100;

/** What goes on, one thing at a time for each import. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();

  of(id: string): Job | null {
    return this.jobs.get(id) ?? null;
  }

  progress(id: string): Progress {
    return this.jobs.get(id)?.progress() ?? IDLE;
  }

  /** Begins something, unless something else goes on with the same import. */
  begin(id: string, doing: Doing, work: (job: Job) => Promise<void>): Job {
    if (this.jobs.get(id)?.running === true) throw new ImportError('busy');
    const job = new Job(doing, work);
    this.jobs.delete(id);
    this.jobs.set(id, job);
    for (const [old, { running }] of this.jobs) {
      if (this.jobs.size <= KEPT) break;
      if (!running) this.jobs.delete(old);
    }
    return job;
  }

  /** Waits a little; whether it ended. */
  async waited(job: Job): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
    await Promise.race([job.ended, over]);
    clearTimeout(timer);
    return !job.running;
  }
}
