import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../platform/graphql/errors.js';
import { poolOf } from '../platform/postgres/pool.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { sourceOfChange } from '../platform/auth/record-permissions.js';
import { applyPlan } from './apply.js';
import { Files } from './files.js';
import type { ImportPlanType } from './import-plan.graphql.js';
import type { ImportAppliedType, ImportProgressType, UndoPlanType } from './import.graphql.js';
import { importSeen, kindOf, SELECT_IMPORT, type ImportRow } from './import.row.js';
import { planSeen, stagedSeen, type Page } from './import.view.js';
import type { Counts } from './import.js';
import { Jobs, type Job, type Progress } from './jobs.js';
import { laterEdits } from './later-edits.js';
import { stagedPage } from './observations/page.js';
import { stage } from './observations/stage.js';
import { applyObservations, largeHash, laterObservations, undoObservations } from './observations/write.js';
import { readKnown } from './plan/known.js';
import { prune } from './prune.js';
import { fileProblems, matchFile, readHeaders, readPlan, unreadColumns } from './read-plan.js';
import { ImportError } from './import-error.js';
import { importErrorCode } from './import-error-code.js';
import { Tables } from './tables.js';
import { isChanged, readUndo, undoRecords } from './undo.js';

const NOTHING: Counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };
const EVERY_SIX_HOURS = 6 * 3_600_000;

/** Plans, applies and undoes what files hold. */
@Injectable()
export class ImportsService implements OnModuleInit, OnModuleDestroy {
  readonly files: Files;
  readonly tables: Tables;
  private readonly jobs = new Jobs();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.files = new Files(settings.dataDir);
    this.tables = new Tables(this.files);
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.prune(), EVERY_SIX_HOURS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Forgets what can neither be applied nor undone any more: it may name persons. */
  async prune(): Promise<void> {
    await prune(poolOf(this.database), this.files).catch(() => undefined);
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
    const problems = fileProblems(kind, matched, row).map((one) => ({ ...one, suggestions: [] }));
    const empty = {
      counts: NOTHING,
      sentence: { code: kind.name, values: {} },
      total: 0,
      rows: [],
      people: [],
      asked: [],
      list: null,
      problems,
      unread: unreadColumns(table, matched),
      parts: [],
    };
    if (problems.length > 0) return { ...empty, hash: largeHash(row), checking: false };
    if (row.outcome === null && !(await this.check(row))) return { ...empty, hash: '', checking: true };
    const now = row.outcome === null ? await this.one(row.id) : row;
    const { counts, sentence } = now.outcome ?? empty;
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

  /** Compares a large file with what stands; whether it is done already. Throws what kept it from being done. */
  async check(row: ImportRow): Promise<boolean> {
    const going = this.jobs.of(row.id);
    const job =
      going?.running === true ? going : this.jobs.begin(row.id, 'checking', (its) => this.stage(row, its));
    const ended = await this.jobs.waited(job);
    const { state, problem } = job.progress();
    if (ended && state !== 'done')
      throw new AppError(problem === 'database-away' ? 'DATABASE_AWAY' : 'INTERNAL');
    return ended;
  }

  private async stage(row: ImportRow, job: Job): Promise<void> {
    await inTransaction(this.database, async (client) => {
      await this.stoppable(client, job);
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
        signal: job.abort.signal,
        progress: job.advance,
      });
      // Decisions that were made meanwhile make another plan.
      await client.query('update import set facts = $2, outcome = $3 where id = $1 and choices = $4', [
        row.id,
        ...[facts, outcome, row.choices].map((value) => JSON.stringify(value)),
      ]);
    });
  }

  /** Applies the plan that somebody looked at; goes on by itself where it takes longer than an answer may. */
  async apply(id: string, context: RequestContext, seen: string): Promise<ImportAppliedType> {
    const row = await this.one(id);
    return this.answer(id, 'applying', async (job) => {
      await sourceOfChange(this.database, context, 'import');
      const hashNow = await this.files.hashOf(id);
      const table = row.large || hashNow === null ? null : await this.tables.read(row);
      await inTransaction(this.database, async (client) => {
        await this.stoppable(client, job);
        const applying = { id, seen, hashNow, context, progress: job.advance };
        if (table === null) await applyObservations(client, applying);
        else await applyPlan(client, { ...applying, table });
      });
    });
  }

  async undoPlan(id: string): Promise<UndoPlanType> {
    const row = await this.one(id);
    if (row.state !== 'applied') throw new AppError('NOT_FOUND');
    return inTransaction(this.database, async (client) => {
      if (row.large) {
        const { records, later } = await laterObservations(client, id);
        return {
          records,
          kept: 0,
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
    const row = await this.one(id);
    return this.answer(id, 'undoing', async (job) => {
      await sourceOfChange(this.database, context, 'undo-import');
      if (reason.trim() === '') throw new ImportError('reason-needed');
      const undoing = {
        id,
        reason: reason.trim().slice(0, 2_000),
        keepLater,
        context,
        progress: job.advance,
      };
      await inTransaction(this.database, async (client) => {
        await this.stoppable(client, job);
        if (row.large) await undoObservations(client, undoing);
        else await undoRecords(client, undoing);
      });
    });
  }

  progress(id: string): ImportProgressType {
    return progressSeen(this.jobs.progress(id));
  }

  cancel(id: string): ImportProgressType {
    this.jobs.of(id)?.cancel();
    return this.progress(id);
  }

  /** Lets whoever cancels end what the database is doing. */
  private async stoppable(
    client: { query(text: string): Promise<{ rows: { pid: number }[] }> },
    job: Job,
  ): Promise<void> {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    job.stop = async () =>
      void (await poolOf(this.database).query('select pg_cancel_backend($1)', [rows[0]?.pid]));
    if (job.abort.signal.aborted) throw new ImportError('cancelled');
  }

  private async answer(
    id: string,
    doing: 'applying' | 'undoing',
    work: (job: Job) => Promise<void>,
  ): Promise<ImportAppliedType> {
    let job: Job;
    try {
      job = this.jobs.begin(id, doing, work);
    } catch (fault) {
      const code = importErrorCode(fault);
      if (code === null) throw fault;
      return { import: null, problems: [problem(code)], running: false };
    }
    const ended = await this.jobs.waited(job);
    const code = job.progress().problem;
    if (code !== null) return { import: null, problems: [problem(code)], running: false };
    return { import: importSeen(await this.one(id)), problems: [], running: !ended };
  }
}

function problem(code: string) {
  return { key: null, code, value: null, suggestions: [] };
}

function progressSeen({ problem: code, ...progress }: Progress): ImportProgressType {
  return { ...progress, problems: code === null ? [] : [problem(code)] };
}
