import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { isDatabaseAway } from '../platform/postgres/database.js';
import { log } from '../platform/settings/log.js';
import { poolOf } from '../platform/postgres/pool.js';
import { JobQueue } from './job-queue.service.js';
import {
  JobLostError,
  MOST_ATTEMPTS,
  secondsToNextTry,
  secondsToRepeat,
  type Failure,
  type JobHandler,
  type RunningJob,
} from './job.js';

/** Seconds after which a job of a worker that says nothing is another's. */
const LEASE = 15;
/** How often a lease is renewed, progress is written, and the queue is looked through, in milliseconds. */
const RENEW = 3_000;
const TICK = 250;
const POLL = 1_000;

type Ending = 'cancelled' | 'stopping' | 'lost';

interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly input: object;
  readonly account: string | null;
  readonly attempt: number;
  readonly stop: boolean;
}

/**
 * Takes the next job that is due, or whose worker died: two workers never take the same one. Whose turn comes first is first,
 * so that many jobs of one person keep nobody else waiting.
 */
const take = `
  update job j set state = 'running', worker = $1, attempts = attempts + 1, leased_until = now() + interval '${LEASE} seconds',
    begun_at = clock_timestamp(), done = 0
  where j.id = (
    select id from job
    where kind = any($2)
      and (state = 'waiting' and due_at <= now() and coalesce(wanted_until > now(), true)
        or state = 'running' and leased_until < now())
    order by turn, due_at, created_at limit 1 for update skip locked
  )
  returning j.id, j.kind, j.subject, j.input, j.account_id as account, j.attempts as attempt,
    j.cancel_asked or coalesce(j.wanted_until < now(), false) as stop`;

const renew = `
  update job set leased_until = now() + interval '${LEASE} seconds', done = $4, total = coalesce($5, total)
  where id = $1 and worker = $2 and attempts = $3 and state = 'running'
  returning cancel_asked or coalesce(wanted_until < now(), false) as stop`;

const end = `
  update job set state = $4, problem = $5, ended_at = clock_timestamp(), worker = null, leased_until = null,
    total = coalesce($7, total), done = case when $4 = 'done' then coalesce($7, total, $6) else $6 end
  where id = $1 and worker = $2 and attempts = $3 and state = 'running'`;

const putBack = `
  update job set state = 'waiting', problem = $4, due_at = now() + make_interval(secs => $5), worker = null, leased_until = null,
    attempts = attempts - $6
  where id = $1 and worker = $2 and attempts = $3 and state = 'running'`;

/** Does the jobs of this instance's handlers, a few at once. */
@Injectable()
export class JobWorker implements OnModuleDestroy {
  private readonly name = randomUUID();
  private readonly handlers = new Map<string, JobHandler>();
  private readonly running = new Map<string, Run>();
  private readonly recurring = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private listener: PoolClient | null = null;
  private polling: Promise<void> | null = null;
  private pollAgain = false;
  private stopped = true;

  constructor(
    private readonly database: DataSource,
    private readonly queue: JobQueue,
  ) {
    this.handle({ kind: 'prune-jobs', atOnce: 1, every: 3_600, run: () => queue.prune() });
  }

  /** Makes known what does the jobs of a kind; those of other kinds wait for an instance that knows them. */
  handle(handler: JobHandler): void {
    this.handlers.set(handler.kind, handler);
  }

  start(): void {
    this.stopped = false;
    this.timers.push(
      setInterval(() => this.poll(), POLL).unref(),
      setInterval(() => this.tick(), TICK).unref(),
    );
    this.poll();
  }

  /** Lets go of everything: what can be stopped goes back into the queue at once, the rest is waited for. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await this.polling;
    for (const run of this.running.values()) run.abort('stopping');
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
    this.listener?.release(true);
    this.listener = null;
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Takes what is due as long as there is a free place; asked meanwhile, it looks once more. */
  private poll(): void {
    if (this.polling !== null) {
      this.pollAgain = true;
      return;
    }
    this.pollAgain = false;
    this.polling = this.takeDue()
      .catch((fault: unknown) => {
        if (!isDatabaseAway(fault))
          log.error({ err: fault }, 'the queue of jobs could not be looked through');
      })
      .finally(() => {
        this.polling = null;
        if (this.pollAgain) this.poll();
      });
  }

  private async takeDue(): Promise<void> {
    await this.listen();
    await this.beginRecurring();
    while (!this.stopped) {
      const kinds = [...this.handlers.values()].filter((one) => this.hasPlace(one)).map(({ kind }) => kind);
      if (kinds.length === 0) return;
      const { rows } = await poolOf(this.database).query<ClaimedJob>(take, [this.name, kinds]);
      const [claimed] = rows;
      if (claimed === undefined) return;
      this.begin(claimed);
    }
  }

  private async beginRecurring(): Promise<void> {
    for (const handler of this.handlers.values()) {
      const { kind } = handler;
      const dueIn = secondsToRepeat(handler, new Date(), true);
      if (dueIn === null || this.recurring.has(kind)) continue;
      await this.queue.add({ kind, subject: '', dueIn });
      this.recurring.add(kind);
    }
  }

  private hasPlace({ kind, atOnce }: JobHandler): boolean {
    return [...this.running.values()].filter((run) => run.claimed.kind === kind).length < atOnce;
  }

  /** Hears of new jobs at once. Where the connection is lost, jobs are found by looking until there is another. */
  private async listen(): Promise<void> {
    if (this.listener !== null || this.stopped) return;
    const client = await poolOf(this.database).connect();
    const lose = (): void => {
      if (this.listener !== client) return;
      this.listener = null;
      client.release(true);
    };
    this.listener = client;
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', () => {
      this.poll();
      for (const run of this.running.values()) run.renewAt = 0;
    });
    await client.query('listen job').catch((fault: unknown) => {
      lose();
      throw fault;
    });
  }

  private begin(claimed: ClaimedJob): void {
    const handler = this.handlers.get(claimed.kind);
    if (handler === undefined) return;
    const run = new Run(claimed, this.name);
    // Held up for longer than its lease, this worker may take its own job again: the try before is over.
    for (const former of this.running.values()) if (former.claimed.id === claimed.id) former.abort('lost');
    const tryOf = `${claimed.id} ${claimed.attempt}`;
    this.running.set(tryOf, run);
    run.ended = this.work(handler, run)
      .catch((fault: unknown) => {
        // Nobody can note the end while the database is away: the lease runs out, and the job is taken again.
        log.warn({ err: fault, job: claimed.kind }, 'the end of a job could not be noted');
      })
      .finally(() => {
        this.running.delete(tryOf);
        if (!this.stopped) this.poll();
      });
  }

  private async work(handler: JobHandler, run: Run): Promise<void> {
    await this.tryOnce(handler, run);
    const dueIn = secondsToRepeat(handler, new Date(), false);
    if (dueIn !== null && run.ending === null)
      await this.queue.add({ kind: handler.kind, subject: '', dueIn });
  }

  private async tryOnce(handler: JobHandler, run: Run): Promise<void> {
    const { claimed } = run;
    if (claimed.stop) return this.end(run, 'cancelled', 'cancelled');
    if (claimed.attempt > MOST_ATTEMPTS) return this.giveUp(handler, run);
    try {
      await handler.run(run.job);
      await this.end(run, 'done', null);
    } catch (fault) {
      await this.fail(handler, run, fault);
    }
  }

  /** Ends a job whose tries never came to an end, whatever its handler would say of the next one. */
  private async giveUp(handler: JobHandler, run: Run): Promise<void> {
    const fault = new Error(`${run.claimed.kind} was begun ${MOST_ATTEMPTS} times and never ended.`);
    const failure = await handler.failure?.(fault, run.job);
    log.error({ err: fault, job: run.claimed.kind }, 'a job was given up');
    await this.end(run, 'failed', failure?.code ?? 'failed');
  }

  private async fail(handler: JobHandler, run: Run, fault: unknown): Promise<void> {
    if (run.ending === 'stopping') return this.putBack(run, null, 0, 1);
    if (run.ending === 'cancelled') return this.end(run, 'cancelled', 'cancelled');
    if (run.ending === 'lost' || fault instanceof JobLostError) return;
    const failure = (await handler.failure?.(fault, run.job)) ?? unexpected(fault, run);
    if (failure.retryIn === null)
      return this.end(run, failure.refused === true ? 'refused' : 'failed', failure.code);
    await this.putBack(run, failure.code, failure.retryIn, 0);
  }

  private async end(run: Run, state: string, problem: string | null): Promise<void> {
    await poolOf(this.database).query(end, [...run.key, state, problem, run.done, run.total]);
  }

  private async putBack(run: Run, problem: string | null, seconds: number, tries: number): Promise<void> {
    await poolOf(this.database).query(putBack, [...run.key, problem, seconds, tries]);
  }

  /** Writes progress and renews leases; who asked for a job to be stopped is heard. */
  private tick(): void {
    for (const run of this.running.values()) {
      if (run.isWriting || run.committed || (!run.moved && Date.now() < run.renewAt)) continue;
      run.moved = false;
      run.isWriting = true;
      run.renewAt = Date.now() + RENEW;
      poolOf(this.database)
        .query<{ stop: boolean }>(renew, [...run.key, run.done, run.total])
        .then(({ rows: [row] }) => {
          if (row === undefined && !run.committed) run.abort('lost');
          else if (row?.stop === true) run.abort('cancelled');
        })
        .catch(() => undefined)
        .finally(() => (run.isWriting = false));
    }
  }
}

function unexpected(fault: unknown, { claimed }: Run): Failure {
  const code = isDatabaseAway(fault) ? 'database-away' : 'failed';
  log.error({ err: fault, job: claimed.kind, attempt: claimed.attempt }, 'a job failed');
  return { code, retryIn: secondsToNextTry(claimed.attempt) };
}

/** One try of a job by this worker. */
class Run {
  readonly job: RunningJob;
  readonly key: readonly [string, string, number];
  ended: Promise<void> = Promise.resolve();
  ending: Ending | null = null;
  done = 0;
  total: number | null = null;
  moved = false;
  committed = false;
  isWriting = false;
  renewAt = Date.now() + RENEW;
  private readonly aborting = new AbortController();

  constructor(
    readonly claimed: ClaimedJob,
    worker: string,
  ) {
    const { id, subject, input, account, attempt } = claimed;
    this.key = [id, worker, attempt];
    this.job = {
      ...{ id, subject, input, account, attempt, signal: this.aborting.signal },
      progress: (done, total) => {
        this.done = done;
        this.total = total;
        this.moved = true;
      },
      commit: async (client) => {
        this.committed = true;
        const { rowCount } = await client.query<object>(end, [
          ...this.key,
          'done',
          null,
          this.done,
          this.total,
        ]);
        if (rowCount === 0) throw new JobLostError();
      },
    };
  }

  abort(ending: Ending): void {
    this.ending ??= ending;
    this.aborting.abort();
  }
}
