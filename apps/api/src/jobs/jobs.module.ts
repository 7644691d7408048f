import { Global, Module } from '@nestjs/common';
import { JobQueue } from './job-queue.service.js';
import { JobWorker } from './job-worker.js';

/** Background work: one table, and in each instance one worker. */
@Global()
@Module({ providers: [JobQueue, JobWorker], exports: [JobQueue, JobWorker] })
export class JobsModule {}
