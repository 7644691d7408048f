import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Author } from '../audit/insert-audit-entries.js';
import type { RunningJob } from '../jobs/job.js';
import { isActive, JobQueue, type JobRow } from '../jobs/job-queue.service.js';
import { inJobTransaction } from '../jobs/job-transaction.js';
import { JobWorker } from '../jobs/job-worker.js';
import { AppError } from '../platform/graphql/app-error.js';
import { poolOf } from '../platform/postgres/pool.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { applyPlan } from './apply.js';
import { ImportFiles } from './import-files.js';
import type { ImportProgressType } from './import.graphql.js';
import { kindOf, requireImport, type ImportRow } from './import.row.js';
import { stageObservations } from './observations/stage-observations.js';
import { applyObservations, undoObservations } from './observations/apply-observations.js';
import { readReferenceData } from './plan/reference-data.js';
import { pruneImports } from './prune-imports.js';
import { matchFile, readHeaders } from './read-plan.js';
import { ImportError } from './import-error.js';
import { failureOf, IDLE, importWork, progressView, type ImportWork } from './import-work.js';
import { TableCache } from './table-cache.js';
import { undoRecords } from './undo.js';

const SIX_HOURS = 6 * 3_600;
/** Name of the jobs of imports: one at a time for each. */
const KIND = 'import';
/** How long an answer waits for what may take longer, in milliseconds. */
const PATIENCE = 3_000;

interface Applying {
  readonly seen: string;
  readonly author: Author;
}

interface Undoing {
  readonly reason: string;
  readonly keepLater: boolean;
  readonly author: Author;
}

/** The work on imports that may take longer than an answer: checking long files, applying, undoing, and pruning. */
@Injectable()
export class ImportJobsService implements OnModuleInit {
  readonly files: ImportFiles;
  readonly tables: TableCache;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly worker: JobWorker,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.files = new ImportFiles(settings.dataDir);
    this.tables = new TableCache(this.files);
  }

  onModuleInit(): void {
    this.worker.handle({
      kind: KIND,
      atOnce: 2,
      run: (job) => this.run(job),
      failure: (fault, { attempt }) => failureOf(fault, attempt),
    });
    this.worker.handle({ kind: 'prune-imports', atOnce: 1, every: SIX_HOURS, run: () => this.prune() });
  }

  /** Forgets what can neither be applied nor undone any more: it may name persons. */
  async prune(): Promise<void> {
    await pruneImports(poolOf(this.database), this.files);
  }

  /** Has it forgotten soon. */
  async pruneSoon(): Promise<void> {
    await this.jobs.add({ kind: 'prune-imports', subject: '' });
  }

  /** Compares a large file with what is on record; whether it is done already. Throws what prevented it. */
  async check(row: ImportRow): Promise<boolean> {
    const job = await this.do(row.id, { doing: 'checking' });
    if (job === null || isActive(job)) return false;
    if (job.state !== 'done')
      throw new AppError(job.problem === 'database-away' ? 'DATABASE_AWAY' : 'INTERNAL');
    return true;
  }

  /** Does something with an import, and gives the job as it is once it ended or has taken longer than an answer may. */
  async do(id: string, work: ImportWork, context?: RequestContext): Promise<JobRow | null> {
    return this.jobs.ended(await this.begin(id, work, context), PATIENCE);
  }

  async progress(id: string): Promise<ImportProgressType> {
    const job = await this.jobs.newest(KIND, id);
    return job === null ? IDLE : progressView(job);
  }

  async cancel(id: string): Promise<ImportProgressType> {
    const job = await this.jobs.newest(KIND, id);
    if (job !== null) await this.jobs.cancel(job.id);
    return this.progress(id);
  }

  /** Does what was asked for one import: by the database, whichever instance was asked. */
  private async run(job: RunningJob): Promise<void> {
    const work = importWork.parse(job.input);
    const row = await requireImport(poolOf(this.database), job.subject);
    const author = { account: job.account, requestId: work.requestId };
    if (work.doing === 'checking') {
      if (row.outcome === null) await this.stage(row, job);
    } else if (work.doing === 'applying') await this.write(row, job, { ...work, author });
    else await this.takeBack(row, job, { ...work, author });
  }

  /** Adds a job for one import, and gives its id, or that of the one that goes on. */
  private async begin(id: string, work: ImportWork, context?: RequestContext): Promise<string> {
    const job = {
      ...{ kind: KIND, subject: id, account: context?.auth.principal.account ?? null },
      input: { ...work, requestId: context?.requestId ?? null },
    };
    const begun = await this.jobs.join(job);
    if (begun.isNew || work.doing === 'checking') return begun.id;
    // A page may have had the file checked once more in the moment in which its plan was made: that is over at once.
    const other = await this.jobs.find(begun.id);
    if (other !== null && importWork.parse(other.input).doing === 'checking') {
      await this.jobs.ended(other.id, PATIENCE);
      const again = await this.jobs.join(job);
      if (again.isNew) return again.id;
    }
    throw new ImportError('busy');
  }

  private async stage(row: ImportRow, job: RunningJob): Promise<void> {
    await inJobTransaction(this.database, job, async (client) => {
      const kind = kindOf(row);
      const known = await readReferenceData(client);
      const table = await this.tables.read(row);
      const matched = matchFile(table, kind, await readHeaders(client, kind.name), row.choices);
      const path = this.files.path(row.id);
      const { facts, outcome } = await stageObservations(client, {
        row,
        path,
        known,
        matched,
        signal: job.signal,
        progress: job.progress,
      });
      // Decisions that were made meanwhile, also about whose figures these are, make another plan.
      await client.query(
        `update import set facts = $2, outcome = $3
         where id = $1 and choices = $4 and context = $5 and state = 'uploaded'`,
        [row.id, ...[facts, outcome, row.choices, row.context].map((value) => JSON.stringify(value))],
      );
    });
  }

  private async write(row: ImportRow, job: RunningJob, { seen, author }: Applying): Promise<void> {
    const hashNow = await this.files.hashOf(row.id);
    const table = row.large || hashNow === null ? null : await this.tables.read(row);
    try {
      await inJobTransaction(this.database, job, async (client) => {
        const applying = { id: row.id, seen, hashNow, author, progress: job.progress };
        if (table === null) await applyObservations(client, applying);
        else await applyPlan(client, { ...applying, table });
      });
    } catch (fault) {
      // The plan of a long file is kept: what it was compared with is another by now, and it is made again.
      if (row.large && fault instanceof ImportError && fault.reason === 'rows-changed')
        await poolOf(this.database).query(
          `update import set outcome = null where id = $1 and state = 'uploaded'`,
          [row.id],
        );
      throw fault;
    }
  }

  private async takeBack(row: ImportRow, job: RunningJob, { author, ...how }: Undoing): Promise<void> {
    await inJobTransaction(this.database, job, async (client) => {
      const undoing = { id: row.id, ...how, author, progress: job.progress };
      if (row.large) await undoObservations(client, undoing);
      else await undoRecords(client, undoing);
    });
  }
}
