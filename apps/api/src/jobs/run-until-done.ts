import type { DataSource } from 'typeorm';
import { JobQueue, type NewJob } from './job-queue.service.js';
import { JobWorker } from './job-worker.js';

/**
 * Has a job done, by this process or by another one that is at it already, and resolves once it is. Throws the fault of `work`
 * where it failed here; where it failed elsewhere it is tried here.
 */
export async function runUntilDone(
  database: DataSource,
  job: Pick<NewJob, 'kind' | 'subject'>,
  work: () => Promise<void>,
): Promise<void> {
  const queue = new JobQueue(database);
  const worker = new JobWorker(database, queue);
  const failed: { fault: unknown }[] = [];
  worker.handle({
    ...{ kind: job.kind, atOnce: 1, run: work },
    failure(fault) {
      failed.push({ fault });
      return { code: 'failed', retryIn: null };
    },
  });
  worker.start();
  try {
    for (;;) {
      const { id } = await queue.join(job);
      const ended = await queue.ended(id, Infinity);
      const [own] = failed;
      if (own !== undefined) throw own.fault;
      if (ended?.state === 'done') return;
    }
  } finally {
    await worker.stop();
  }
}
