import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { openDatabase } from '../platform/postgres/database.js';
import type { JobHandler, RunningJob } from './job.js';
import { JobQueue } from './job-queue.service.js';
import { inJobTransaction } from './job-transaction.js';
import { JobWorker } from './job-worker.js';
import { runUntilDone } from './run-until-done.js';

/** Two instances of the product over one database. */
describe('background work of two instances', () => {
  let first: DataSource;
  let second: DataSource;
  let queue: JobQueue;
  const workers: JobWorker[] = [];

  beforeAll(async () => {
    first = await freshDatabase('empty');
    const { url = '' } = first.options as { url?: string };
    second = await openDatabase(url, { entities: [], migrations: [] }, 'prepare');
    queue = new JobQueue(first);
    await first.query('create table effect (subject text not null, by text not null)');
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await first.query('delete from effect');
    await first.query('delete from job');
  });
  afterAll(async () => {
    await second.destroy();
    await first.destroy();
  });

  function instance(database: DataSource, ...handlers: readonly JobHandler[]): JobWorker {
    const worker = new JobWorker(database, new JobQueue(database));
    for (const handler of handlers) worker.handle(handler);
    worker.start();
    workers.push(worker);
    return worker;
  }

  /** Writes one row in the transaction that marks the job as done. */
  function writing(
    database: DataSource,
    by: string,
    before?: (job: RunningJob) => Promise<unknown>,
  ): JobHandler {
    return {
      kind: 'write',
      atOnce: 2,
      run: (job) =>
        inJobTransaction(database, job, async (client) => {
          await before?.(job);
          await client.query('insert into effect (subject, by) values ($1, $2)', [job.subject, by]);
        }),
    };
  }

  const effects = (): Promise<{ subject: string; by: string }[]> =>
    first.query('select subject, by from effect order by subject');

  it('is done exactly once, by one of them', async () => {
    instance(first, writing(first, 'first'));
    instance(second, writing(second, 'second'));
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, n) => queue.add({ kind: 'write', subject: String(n).padStart(2, '0') })),
    );
    for (const id of ids) expect(await queue.ended(id, 30_000)).toMatchObject({ state: 'done' });
    const done = await effects();
    expect(done.map(({ subject }) => subject)).toEqual(ids.map((_, n) => String(n).padStart(2, '0')));
    expect(new Set(done.map(({ by }) => by))).toEqual(new Set(['first', 'second']));
  });

  it('is finished by the other where one dies in the middle, and the dead one writes nothing any more', async () => {
    let begun = (): void => undefined;
    let wake = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const isAwake = new Promise<void>((resolve) => (wake = resolve));
    const dead = instance(
      first,
      writing(first, 'dead', (job) => {
        job.progress(1, 3);
        begun();
        return isAwake;
      }),
    );
    const id = await queue.add({ kind: 'write', subject: 'a' });
    await hasBegun;
    // It says nothing for so long that its lease ran out, as if its machine had been halted.
    clearTimers(dead);
    await first.query(`update job set leased_until = now() - interval '1 second' where id = $1`, [id]);
    instance(second, writing(second, 'second'));
    expect(await queue.ended(id, 30_000)).toMatchObject({ state: 'done' });
    wake();
    await dead.stop();
    expect(await effects()).toEqual([{ subject: 'a', by: 'second' }]);
    expect(await queue.find(id)).toMatchObject({ state: 'done' });
  });

  it('goes back into the queue at once where an instance is stopped', async () => {
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const stopping = instance(
      first,
      writing(first, 'first', async ({ signal }) => {
        begun();
        while (!signal.aborted) await wait(5);
      }),
    );
    const id = await queue.add({ kind: 'write', subject: 'a' });
    await hasBegun;
    await stopping.stop();
    expect(await queue.find(id)).toMatchObject({ state: 'waiting' });
    instance(second, writing(second, 'second'));
    expect(await queue.ended(id, 30_000)).toMatchObject({ state: 'done' });
    expect(await effects()).toEqual([{ subject: 'a', by: 'second' }]);
  });

  it('takes no statement of others with it where it is stopped', async () => {
    const cutOff: unknown[] = [];
    for (let round = 0; round < 80; round += 1) {
      const stopping = new AbortController();
      const nothing = (): Promise<void> => Promise.resolve();
      const job: RunningJob = {
        ...{ id: '', subject: '', input: {}, account: null, attempt: 1, signal: stopping.signal },
        ...{ progress: () => undefined, commit: nothing },
      };
      const ended = inJobTransaction(first, job, async () => {
        while (!stopping.signal.aborted) await wait(1);
      }).catch((reason: unknown) => reason);
      await wait(5);
      stopping.abort();
      expect(await ended).toMatchObject({ name: 'AbortError' });
      const others = Array.from({ length: 3 }, () => first.query('select pg_sleep(0.003)'));
      for (const other of await Promise.allSettled(others))
        if (other.status === 'rejected') cutOff.push(other.reason);
    }
    expect(cutOff).toEqual([]);
  });

  it('tells its progress to, and is cancelled by, an instance that does not do it', async () => {
    const elsewhere = new JobQueue(second);
    instance(
      first,
      writing(first, 'first', async (job) => {
        job.progress(7, 9);
        while (!job.signal.aborted) await wait(5);
      }),
    );
    const id = await elsewhere.add({ kind: 'write', subject: 'a' });
    while ((await elsewhere.find(id))?.done !== 7) await wait(20);
    expect(await elsewhere.newest('write', 'a')).toMatchObject({ state: 'running', done: 7, total: 9 });
    await elsewhere.cancel(id);
    expect(await elsewhere.ended(id, 30_000)).toMatchObject({ state: 'cancelled', problem: 'cancelled' });
    expect(await effects()).toEqual([]);
  });

  it('stops what the database does for it, and ends what only waits', async () => {
    const sleeping: JobHandler = {
      kind: 'sleep',
      atOnce: 1,
      run: (job) =>
        inJobTransaction(first, job, async (client) => void (await client.query('select pg_sleep(60)'))),
    };
    instance(first, sleeping);
    const asleep = await queue.add({ kind: 'sleep', subject: 'a' });
    const waiting = await queue.add({ kind: 'sleep', subject: 'b' });
    while ((await queue.find(asleep))?.state !== 'running') await wait(10);
    await queue.cancel(waiting);
    expect(await queue.find(waiting)).toMatchObject({ state: 'cancelled' });
    await queue.cancel(asleep);
    expect(await queue.ended(asleep, 30_000)).toMatchObject({ state: 'cancelled' });
  });

  it('is tried again later where it failed, given up in the end, and refused at once by a rule', async () => {
    let tries = 0;
    instance(second, {
      kind: 'flaky',
      atOnce: 1,
      run(job) {
        tries += 1;
        return tries === 3 && job.attempt === 3 ? Promise.resolve() : Promise.reject(new Error('no'));
      },
      failure: (_, { attempt, subject }) => ({
        ...{ code: 'not-yet', refused: subject === 'refused' },
        retryIn: attempt > 3 || subject === 'refused' ? null : 0.01,
      }),
    });
    const third = await queue.add({ kind: 'flaky', subject: 'third' });
    expect(await queue.ended(third, 30_000)).toMatchObject({ state: 'done', problem: null });
    const never = await queue.add({ kind: 'flaky', subject: 'never' });
    expect(await queue.ended(never, 30_000)).toMatchObject({ state: 'failed', problem: 'not-yet' });
    expect(tries).toBe(7);
    const refused = await queue.add({ kind: 'flaky', subject: 'refused' });
    expect(await queue.ended(refused, 30_000)).toMatchObject({ state: 'refused', problem: 'not-yet' });
  });

  it('about one thing is begun once, and a committed one is there with what it tells of', async () => {
    const added = await queue.join({ kind: 'write', subject: 'a' });
    expect(await queue.join({ kind: 'write', subject: 'a' })).toEqual({ id: added.id, isNew: false });
    await first
      .transaction(async (change) => {
        await queue.add({ kind: 'write', subject: 'b' }, change);
        throw new Error('nothing of it');
      })
      .catch(() => undefined);
    expect(await queue.newest('write', 'b')).toBeNull();
  });

  it('is refused beyond the bounds of its kind, however many come at the same moment', async () => {
    const add = (account: string | null, n: number) =>
      queue.addWithin({ kind: 'note', subject: `${account} ${n}`, account }, { all: 6, own: 4 });
    const added = await Promise.all(Array.from({ length: 12 }, (_, n) => add(null, n)));
    expect(added.filter((id) => id !== null)).toHaveLength(4);
    expect(await first.query(`select turn from job where kind = 'note' order by turn`)).toEqual(
      [0, 1, 2, 3].map((turn) => ({ turn })),
    );
    expect(await queue.addWithin({ kind: 'other', subject: 'a' }, { all: 6, own: 4 })).not.toBeNull();
  });

  it('of many people is taken in turn', async () => {
    const order: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) await queue.add({ kind: 'note', subject: `one ${turn}`, turn });
    const last = await queue.add({ kind: 'note', subject: 'other', turn: 0 });
    instance(first, {
      kind: 'note',
      atOnce: 1,
      run: ({ subject }) => Promise.resolve(void order.push(subject)),
    });
    await queue.ended(last, 30_000);
    expect(order.indexOf('other')).toBeLessThanOrEqual(1);
  });

  it('for which nobody waits any more is not begun, and is forgotten', async () => {
    const left = await queue.add({ kind: 'write', subject: 'left', wantedFor: -1 });
    instance(first, writing(first, 'first'));
    const next = await queue.add({ kind: 'write', subject: 'next', wantedFor: 20 });
    expect(await queue.ended(next, 30_000)).toMatchObject({ state: 'done' });
    expect(await queue.want(left, 20)).toBe(false);
    await queue.prune();
    expect(await queue.find(left)).toMatchObject({ state: 'cancelled' });
    await first.query(`update job set ended_at = now() - interval '8 days'`);
    await queue.prune();
    expect(await queue.find(left)).toBeNull();
  });

  it('that repeats itself is due again once it is done, in one of them', async () => {
    let times = 0;
    const every: JobHandler = {
      ...{ kind: 'every', atOnce: 1, every: 3_600 },
      run: () => Promise.resolve(void (times += 1)),
    };
    instance(first, every);
    instance(second, every);
    const due = `select 1 from job where kind = 'every' and state = 'waiting' and due_at > now() + interval '50 minutes'`;
    while ((await first.query(due)).length === 0) await wait(20);
    expect(times).toBeGreaterThanOrEqual(1);
    expect(await first.query(`select 1 from job where kind = 'every' and state = 'waiting'`)).toHaveLength(1);
  });

  it('that repeats itself is due again, and its handler knows, where no try of it came to an end', async () => {
    const ends: string[] = [];
    await queue.add({ kind: 'every', subject: '' });
    await first.query(`update job set attempts = 10 where kind = 'every'`);
    instance(first, {
      ...{ kind: 'every', atOnce: 1, every: 3_600, run: () => Promise.resolve(void ends.push('ran')) },
      failure: () => ({ code: String(ends.push('given up')), retryIn: 1 }),
    });
    const due = `select 1 from job where kind = 'every' and state = 'waiting' and due_at > now() + interval '50 minutes'`;
    while ((await first.query(due)).length === 0) await wait(20);
    expect(ends).toEqual(['given up']);
  });

  it('is done once where its own worker was held up for longer than its lease and began it again', async () => {
    let tries = 0;
    let wake = (): void => undefined;
    const isAwake = new Promise<void>((resolve) => (wake = resolve));
    const signals: AbortSignal[] = [];
    const worker = instance(
      first,
      writing(first, 'first', ({ signal }) => {
        signals.push(signal);
        tries += 1;
        return tries === 1 ? isAwake : Promise.resolve();
      }),
    );
    const id = await queue.add({ kind: 'write', subject: 'a' });
    while (tries === 0) await wait(5);
    const lapse = `update job set leased_until = now() - interval '1 second' where id = $1 and attempts = 1`;
    while (tries === 1) await Promise.all([first.query(lapse, [id]), wait(5)]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(await queue.ended(id, 30_000)).toMatchObject({ state: 'done' });
    wake();
    await worker.stop();
    expect(await effects()).toEqual([{ subject: 'a', by: 'first' }]);
  });

  it('that a start waits for is done by one of two that start together, and its fault is reported', async () => {
    const done: string[] = [];
    await Promise.all(
      [first, second].map((database, n) =>
        runUntilDone(database, { kind: 'start', subject: 'x' }, async () => {
          await wait(300);
          done.push(String(n));
        }),
      ),
    );
    // On a busy machine the second may begin when the first is done: it does its own job then, and no job is done twice.
    const jobs = await first.query(`select state from job where kind = 'start' and subject = 'x'`);
    expect(jobs).toEqual(done.map(() => ({ state: 'done' })));
    await expect(
      runUntilDone(first, { kind: 'start', subject: 'y' }, () => Promise.reject(new Error('a broken row'))),
    ).rejects.toThrow('a broken row');
  });
});

/** Lets a worker say nothing any more, though its process goes on. */
function clearTimers(worker: JobWorker): void {
  const timers: unknown = Reflect.get(worker, 'timers');
  if (!Array.isArray(timers)) throw new Error('A worker has no timers.');
  for (const timer of timers) clearInterval(timer);
}
