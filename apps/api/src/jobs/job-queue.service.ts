import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { inTransaction } from '../platform/postgres/transaction.js';
import { poolOf } from '../platform/postgres/pool.js';
import type { JobState } from './job.js';

/** A job to be done. */
export interface NewJob {
  readonly kind: string;
  readonly subject: string;
  readonly input?: object;
  readonly account?: string | null;
  readonly turn?: number;
  readonly total?: number;
  /** Seconds for which someone waits, unless they ask again. */
  readonly wantedFor?: number;
  /** Seconds until it is due; none without it. */
  readonly dueIn?: number;
}

/** A job as it is now. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly input: object;
  readonly account: string | null;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly problem: string | null;
  /** Seconds since it was begun, or that it took. */
  readonly seconds: number;
}

/** How long a job that ended is remembered. */
const KEPT_DAYS = 7;

/** How many jobs wait or run, in all and of one account. */
interface Load {
  readonly all: number;
  readonly own: number;
}

/** Connections and transactions of TypeORM and of pg alike. */
interface Statements {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

const select = `select id, kind, subject, input, account_id as account, state, done, total, problem,
  coalesce(extract(epoch from coalesce(ended_at, clock_timestamp()) - begun_at), 0)::double precision as seconds
  from job`;

export const isActive = ({ state }: Pick<JobRow, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** Puts jobs into the queue, tells how far they are, and cancels them: by the database, so that any instance can. */
@Injectable()
export class JobQueue {
  constructor(private readonly database: DataSource) {}

  /**
   * Adds a job, in the transaction of `change` where given, and gives its id. Where one of the same kind and subject is waiting
   * or running already none is added: that one is left as it is, and becomes due as early as this one would.
   */
  async add(job: NewJob, change: Statements = poolOf(this.database)): Promise<string> {
    const id = randomUUID();
    await change.query(
      `insert into job (id, kind, subject, input, account_id, state, turn, attempts, due_at, cancel_asked, wanted_until, done, total, created_at)
       values ($1, $2, $3, $4, $5, 'waiting', $6, 0, now() + make_interval(secs => $9), false, now() + make_interval(secs => $7), 0, $8, now())
       on conflict (kind, subject) where state in ('waiting', 'running')
       do update set due_at = least(job.due_at, excluded.due_at)`,
      [
        ...[id, job.kind, job.subject, JSON.stringify(job.input ?? {}), job.account ?? null],
        ...[job.turn ?? 0, job.wantedFor ?? null, job.total ?? null, job.dueIn ?? 0],
      ],
    );
    // Delivered once the transaction is committed.
    await change.query(`select pg_notify('job', '')`, []);
    return id;
  }

  /**
   * Adds a job where fewer than so many of its kind wait or run, in all and of its account, behind as many of others as it has
   * before it; null where there is no room. Those that come at the same moment are counted one after the other.
   */
  async addWithin(job: Omit<NewJob, 'turn'>, most: Load): Promise<string | null> {
    return inTransaction(this.database, async (client) => {
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [`job ${job.kind}`]);
      const { all, own } = await loadOf(client, job);
      return all < most.all && own < most.own ? this.add({ ...job, turn: own }, client) : null;
    });
  }

  /** Adds a job, and gives it; or the one of its kind and subject that is waiting or running already. */
  async join(job: NewJob): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const id = await this.add(job);
    if ((await this.find(id)) !== null) return { id, isNew: true };
    const other = await this.newest(job.kind, job.subject);
    return { id: other?.id ?? id, isNew: false };
  }

  async find(id: string): Promise<JobRow | null> {
    const { rows } = await poolOf(this.database).query<JobRow>(`${select} where id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The newest job about a subject. */
  async newest(kind: string, subject: string): Promise<JobRow | null> {
    const { rows } = await poolOf(this.database).query<JobRow>(
      `${select} where kind = $1 and subject = $2 order by created_at desc, id limit 1`,
      [kind, subject],
    );
    return rows[0] ?? null;
  }

  /** Someone still waits for it; false where it was given up meanwhile, as nobody asked for too long. */
  async want(id: string, seconds: number): Promise<boolean> {
    const { rowCount } = await poolOf(this.database).query<object>(
      `update job set wanted_until = now() + make_interval(secs => $2)
       where id = $1 and state <> 'cancelled' and (state not in ('waiting', 'running') or wanted_until > now())`,
      [id, seconds],
    );
    return rowCount !== 0;
  }

  /** Ends a job that waits, and asks the one who runs it to stop. */
  async cancel(id: string): Promise<void> {
    await poolOf(this.database).query(
      `update job set cancel_asked = true,
         ended_at = case when state = 'waiting' then now() end,
         problem = case when state = 'waiting' then 'cancelled' end,
         state = case when state = 'waiting' then 'cancelled' else state end
       where id = $1 and state in ('waiting', 'running')`,
      [id],
    );
    await poolOf(this.database).query(`select pg_notify('job', '')`);
  }

  /** Ends what nobody waits for any more, and forgets what ended days ago. */
  async prune(): Promise<void> {
    const pool = poolOf(this.database);
    await pool.query(
      `update job set state = 'cancelled', problem = 'cancelled', ended_at = now()
       where state = 'waiting' and wanted_until < now()`,
    );
    await pool.query(`delete from job where ended_at < now() - interval '${KEPT_DAYS} days'`);
  }

  /** Waits for the end of a job, but not longer than so many milliseconds; the job as it is then. */
  async ended(id: string, patience: number): Promise<JobRow | null> {
    const end = Date.now() + patience;
    for (let pause = 5; ; pause = Math.min(200, pause * 2)) {
      const job = await this.find(id);
      if (job === null || !isActive(job) || Date.now() >= end) return job;
      await wait(pause);
    }
  }
}

/** How many jobs of a kind wait or run for whom someone waits. */
async function loadOf(
  client: Pick<PoolClient, 'query'>,
  { kind, account = null }: Pick<NewJob, 'kind' | 'account'>,
): Promise<Load> {
  const { rows } = await client.query<{ all: number; own: number }>(
    `select count(*)::integer as all, count(*) filter (where account_id is not distinct from $2)::integer as own
     from job where kind = $1 and state in ('waiting', 'running') and coalesce(wanted_until > now(), true)`,
    [kind, account],
  );
  return rows[0] ?? { all: 0, own: 0 };
}
