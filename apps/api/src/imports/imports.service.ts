import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isActive, type JobRow } from '../jobs/job-queue.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import { poolOf } from '../platform/postgres/pool.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { reasonOf } from '../records/entry.checks.js';
import type { ImportPlanType } from './import-plan.graphql.js';
import type { ImportAppliedType, UndoPlanType } from './import.graphql.js';
import {
  findImport,
  importView,
  kindOf,
  requireImport,
  SELECT_IMPORT,
  type ImportRow,
} from './import.row.js';
import { planView, stagedView, type PlanPage } from './import.view.js';
import type { Counts } from './import.js';
import { laterEdits } from './later-edits.js';
import { stagedPage } from './observations/staged-page.js';
import { largeHash, laterObservations } from './observations/apply-observations.js';
import { readReferenceData } from './plan/reference-data.js';
import { fileProblems, matchFile, readHeaders, readPlan, unreadColumns } from './read-plan.js';
import { refused, type ImportWork } from './import-work.js';
import { ImportJobsService } from './import-jobs.service.js';
import { importErrorCode } from './import-error-code.js';
import { isChanged, readUndo } from './undo.js';

const NOTHING: Counts = { create: 0, update: 0, unchanged: 0, problem: 0, skipped: 0 };

/** Plans, applies and undoes what files hold; what takes long is done by jobs. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: ImportJobsService,
  ) {}

  async newest(first: number): Promise<ImportRow[]> {
    const { rows } = await poolOf(this.database).query<ImportRow>(
      `${SELECT_IMPORT} order by i.uploaded_at desc, i.id limit $1`,
      [first],
    );
    return rows;
  }

  /** One import, or null where there is none. */
  find(id: string): Promise<ImportRow | null> {
    return findImport(poolOf(this.database), id);
  }

  one(id: string): Promise<ImportRow> {
    return requireImport(poolOf(this.database), id);
  }

  /** The plan of a file as it is now. A large one is checked first, which may take longer than an answer. */
  async plan(id: string, page: PlanPage): Promise<ImportPlanType> {
    const row = await this.one(id);
    if (row.state !== 'uploaded') throw new AppError('NOT_FOUND');
    if (row.large) return this.largePlan(row, page);
    const table = await this.jobs.tables.read(row);
    return planView(await inTransaction(this.database, (client) => readPlan(client, row, table)), page);
  }

  /** The lines of a file that have a problem. */
  async problemLines(row: ImportRow): Promise<readonly number[]> {
    const table = await this.jobs.tables.read(row);
    const { rows } = await inTransaction(this.database, (client) => readPlan(client, row, table));
    return rows.filter(({ action }) => action === 'problem').flatMap(({ lines }) => lines);
  }

  private async largePlan(row: ImportRow, page: PlanPage): Promise<ImportPlanType> {
    const known = await readReferenceData(poolOf(this.database));
    const kind = kindOf(row);
    const table = await this.jobs.tables.read(row);
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
    if (row.outcome === null && !(await this.jobs.check(row))) return { ...empty, hash: '', checking: true };
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
      rows: stagedView(rows, kind, known, page.language),
      hash: largeHash(now),
      checking: false,
    };
  }

  /** Applies the plan that someone looked at; goes on by itself where it takes longer than an answer may. */
  async apply(id: string, context: RequestContext, seen: string): Promise<ImportAppliedType> {
    await this.one(id);
    (await rightsOf(this.database, context)).require('import', { country: null });
    return this.answer(id, context, { doing: 'applying', seen });
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

  private async answer(id: string, context: RequestContext, work: ImportWork): Promise<ImportAppliedType> {
    let job: JobRow | null;
    try {
      job = await this.jobs.do(id, work, context);
    } catch (fault) {
      const code = importErrorCode(fault);
      if (code === null) throw fault;
      return refused(code);
    }
    if (job !== null && !isActive(job) && job.problem !== null) return refused(job.problem);
    return {
      import: importView(await this.one(id)),
      problems: [],
      running: job === null || isActive(job),
    };
  }
}
