import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Author } from '../audit/on-record.js';
import type { RunningJob } from '../jobs/job.js';
import { isActive, JobQueue, type JobRow } from '../jobs/job-queue.service.js';
import { inJobTransaction } from '../jobs/job-transaction.js';
import { JobWorker } from '../jobs/job-worker.js';
import { AppError } from '../platform/graphql/app-error.js';
import { poolOf } from '../platform/postgres/pool.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { reasonOf } from '../records/entry.checks.js';
import { applyPlan } from './apply.js';
import { Files } from './files.js';
import type { ImportPlanType } from './import-plan.graphql.js';
import type { ImportAppliedType, ImportProgressType, UndoPlanType } from './import.graphql.js';
import { importSeen, kindOf, SELECT_IMPORT, type ImportRow } from './import.row.js';
import { planSeen, stagedSeen, type Page } from './import.view.js';
import type { Counts } from './import.js';
import { laterEdits } from './later-edits.js';
import { stagedPage } from './observations/page.js';
import { stage } from './observations/stage.js';
import { applyObservations, largeHash, laterObservations, undoObservations } from './observations/write.js';
import { readKnown } from './plan/known.js';
import { prune } from './prune.js';
import { fileProblems, matchFile, readHeaders, readPlan, unreadColumns } from './read-plan.js';
import { ImportError } from './import-error.js';
import { failureOf, IDLE, importWork, progressSeen, refused, type ImportWork } from './import-work.js';
import { importErrorCode } from './import-error-code.js';
import { Tables } from './tables.js';
import { isChanged, readUndo, undoRecords } from './undo.js';

const NOTHING: Counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };
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

/** Plans, applies and undoes what files hold. */
@Injectable()
export class ImportsService implements OnModuleInit {
  readonly files: Files;
  readonly tables: Tables;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly worker: JobWorker,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.files = new Files(settings.dataDir);
    this.tables = new Tables(this.files);
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
    await prune(poolOf(this.database), this.files);
  }

  /** Has it forgotten soon. */
  async pruneSoon(): Promise<void> {
    await this.jobs.add({ kind: 'prune-imports', subject: '' });
  }

  async newest(first: number): Promise<ImportRow[]> {
    const { rows } = await poolOf(this.database).query<ImportRow>(
      `${SELECT_IMPORT} order by i.uploaded_at desc, i.id limit $1`,
      [first],
    );
    return rows;
  }

  /** One import, or null where there is none. */
  async find(id: string): Promise<ImportRow | null> {
    const { rows } = await poolOf(this.database).query<ImportRow>(`${SELECT_IMPORT} where i.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async one(id: string): Promise<ImportRow> {
    const row = await this.find(id);
    if (row === null) throw new AppError('NOT_FOUND');
    return row;
  }

  /** The plan of a file as it is now. A large one is checked first, which may take longer than an answer. */
  async plan(id: string, page: Page): Promise<ImportPlanType> {
    const row = await this.one(id);
    if (row.state !== 'uploaded') throw new AppError('NOT_FOUND');
    if (row.large) return this.largePlan(row, page);
    const table = await this.tables.read(row);
    return planSeen(await inTransaction(this.database, (client) => readPlan(client, row, table)), page);
  }

  /** The lines of a file that have a problem. */
  async problemLines(row: ImportRow): Promise<readonly number[]> {
    const table = await this.tables.read(row);
    const { rows } = await inTransaction(this.database, (client) => readPlan(client, row, table));
    return rows.filter(({ action }) => action === 'problem').flatMap(({ lines }) => lines);
  }

  private async largePlan(row: ImportRow, page: Page): Promise<ImportPlanType> {
    const known = await readKnown(poolOf(this.database));
    const kind = kindOf(row);
    const table = await this.tables.read(row);
    const matched = matchFile(table, kind, await readHeaders(poolOf(this.database), kind.name), row.choices);
    const problems = fileProblems(kind, matched, row).map(({ key, code, value }) => ({
      ...{ path: key ?? '', code, value, suggestions: [] },
    }));
    const empty = {
      counts: NOTHING,
      sentence: { code: kind.name, values: {} },
      total: 0,
      rows: [],
      people: [],
      asked: [],
      alike: [],
      list: null,
      problems,
      unread: unreadColumns(table, matched),
      parts: [],
    };
    if (problems.length > 0) return { ...empty, hash: largeHash(row), checking: false };
    if (row.outcome === null && !(await this.check(row))) return { ...empty, hash: '', checking: true };
    const now = row.outcome === null ? await this.one(row.id) : row;
    // What was checked was decided otherwise meanwhile: it is checked again.
    if (now.outcome === null) return { ...empty, hash: '', checking: true };
    const { counts, sentence } = now.outcome;
    const rows = await stagedPage(poolOf(this.database), row.id, page.show, page);
    const total =
      page.show === 'all'
        ? Object.values(counts).reduce((sum, n) => sum + n, 0) - row.choices.skipped.length
        : counts[page.show];
    return {
      ...empty,
      counts,
      sentence,
      total,
      rows: stagedSeen(rows, kind, known, page.language),
      hash: largeHash(now),
      checking: false,
    };
  }

  /** Compares a large file with what is on record; whether it is done already. Throws what kept it from being done. */
  async check(row: ImportRow): Promise<boolean> {
    const job = await this.jobs.ended(await this.begin(row.id, { doing: 'checking' }), PATIENCE);
    if (job === null || isActive(job)) return false;
    if (job.state !== 'done')
      throw new AppError(job.problem === 'database-away' ? 'DATABASE_AWAY' : 'INTERNAL');
    return true;
  }

  private async stage(row: ImportRow, job: RunningJob): Promise<void> {
    await inJobTransaction(this.database, job, async (client) => {
      const kind = kindOf(row);
      const known = await readKnown(client);
      const table = await this.tables.read(row);
      const matched = matchFile(table, kind, await readHeaders(client, kind.name), row.choices);
      const path = this.files.path(row.id);
      const { facts, outcome } = await stage(client, {
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

  /** Applies the plan that someone looked at; goes on by itself where it takes longer than an answer may. */
  async apply(id: string, context: RequestContext, seen: string): Promise<ImportAppliedType> {
    await this.one(id);
    (await rightsOf(this.database, context)).require('import', { country: null });
    return this.answer(id, context, { doing: 'applying', seen });
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

  async undoPlan(id: string): Promise<UndoPlanType> {
    const row = await this.one(id);
    if (row.state !== 'applied') throw new AppError('NOT_FOUND');
    return inTransaction(this.database, async (client) => {
      if (row.large) {
        const { records, later, kept, lost } = await laterObservations(client, id);
        return {
          records,
          kept,
          lost,
          later:
            later === 0
              ? []
              : [{ kind: 'observation', key: String(later), action: null, at: null, name: null }],
        };
      }
      const all = await readUndo(client, row);
      return {
        records: all.filter(isChanged).length,
        kept: all.filter(({ next }) => next !== null).length,
        lost: 0,
        later: await laterEdits(client, row, all),
      };
    });
  }

  async undo(
    id: string,
    context: RequestContext,
    reason: string,
    keepLater: boolean,
  ): Promise<ImportAppliedType> {
    await this.one(id);
    (await rightsOf(this.database, context)).require('undo-import', { country: null });
    const why = reasonOf(reason, true);
    if ('problem' in why) return refused(why.problem.code, String(why.problem.value ?? ''));
    return this.answer(id, context, { doing: 'undoing', reason: why.reason ?? '', keepLater });
  }

  private async takeBack(row: ImportRow, job: RunningJob, { author, ...how }: Undoing): Promise<void> {
    await inJobTransaction(this.database, job, async (client) => {
      const undoing = { id: row.id, ...how, author, progress: job.progress };
      if (row.large) await undoObservations(client, undoing);
      else await undoRecords(client, undoing);
    });
  }

  async progress(id: string): Promise<ImportProgressType> {
    const job = await this.jobs.newest(KIND, id);
    return job === null ? IDLE : progressSeen(job);
  }

  async cancel(id: string): Promise<ImportProgressType> {
    const job = await this.jobs.newest(KIND, id);
    if (job !== null) await this.jobs.cancel(job.id);
    return this.progress(id);
  }

  /** Does what was asked for one import: by the database, whichever instance was asked. */
  private async run(job: RunningJob): Promise<void> {
    const work = importWork.parse(job.input);
    const row = await this.one(job.subject);
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

  private async answer(id: string, context: RequestContext, work: ImportWork): Promise<ImportAppliedType> {
    let job: JobRow | null;
    try {
      job = await this.jobs.ended(await this.begin(id, work, context), PATIENCE);
    } catch (fault) {
      const code = importErrorCode(fault);
      if (code === null) throw fault;
      return refused(code);
    }
    if (job !== null && !isActive(job) && job.problem !== null) return refused(job.problem);
    return {
      import: importSeen(await this.one(id)),
      problems: [],
      running: job === null || isActive(job),
    };
  }
}
