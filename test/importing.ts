import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { DecisionsService } from '../apps/api/src/imports/decisions.service.js';
import type { ImportAppliedType } from '../apps/api/src/imports/import.graphql.js';
import type { Counts, RowAction } from '../apps/api/src/imports/import.js';
import { JobQueue } from '../apps/api/src/jobs/job-queue.service.js';
import { JobWorker } from '../apps/api/src/jobs/job-worker.js';
import { ImportJobsService } from '../apps/api/src/imports/import-jobs.service.js';
import { ImportsService } from '../apps/api/src/imports/imports.service.js';
import { importKinds } from '../apps/api/src/imports/kinds/index.js';
import { UploadsService } from '../apps/api/src/imports/uploads.service.js';
import { inTransaction } from '../apps/api/src/platform/postgres/transaction.js';
import { readSettings } from '../apps/api/src/platform/settings/settings.js';
import { temporaryFolder } from './instance.js';
import { visitOf } from './request-context.js';

/** The secretariat at its desk, as the services see it. */
export const secretariat = visitOf({
  auth: {
    principal: { account: null, session: null, roles: [{ role: 'secretariat', country: null }] },
    reading: 'open',
  },
});

/** The services of imports over one database, and files of one test. */
export class Importing {
  private readonly folder = temporaryFolder();
  readonly imports: ImportsService;
  readonly jobs: ImportJobsService;
  readonly decisions: DecisionsService;
  private readonly worker: JobWorker;
  private readonly uploads: UploadsService;

  constructor(readonly database: DataSource) {
    const queue = new JobQueue(database);
    this.worker = new JobWorker(database, queue);
    this.jobs = new ImportJobsService(database, queue, this.worker, {
      port: 0,
      publicUrl: 'http://localhost',
      trustProxy: false,
      allowHttp: false,
      dataDir: this.folder.path,
      databaseUrl: null,
      smtpUrl: null,
      openId: null,
      backup: readSettings({}).backup,
    });
    this.jobs.onModuleInit();
    this.imports = new ImportsService(database, this.jobs);
    this.worker.start();
    this.decisions = new DecisionsService(database, this.imports, this.jobs);
    this.uploads = new UploadsService(database, this.jobs, this.decisions);
  }

  async take(
    kind: keyof typeof importKinds,
    fileName: string,
    content: Uint8Array | string,
  ): Promise<string> {
    const path = join(this.folder.path, randomUUID());
    const body = Buffer.from(content);
    await writeFile(path, body);
    const hash = createHash('sha256').update(body).digest('hex');
    const file = { path, bytes: body.length, hash };
    return this.uploads.take(importKinds[kind], fileName, file, secretariat);
  }

  /** The plan of a file, once it is checked: on a busy machine that may take longer than an answer does. */
  async plan(id: string, show: RowAction | 'all' = 'all', first = 200) {
    for (;;) {
      const plan = await this.imports.plan(id, { offset: 0, first, show, language: 'en' });
      if (!plan.checking) return plan;
      await wait(50);
    }
  }

  async counts(id: string): Promise<Counts> {
    return (await this.plan(id, 'all', 0)).counts;
  }

  /** Applies what the plan says now, and gives the codes of what kept it from that. */
  async apply(id: string, hash?: string): Promise<string[]> {
    const seen = hash ?? (await this.plan(id, 'all', 0)).hash;
    return this.codesOf(id, await this.imports.apply(id, secretariat, seen));
  }

  async undo(id: string, keepLater = false, reason = 'A wrong file.'): Promise<string[]> {
    return this.codesOf(id, await this.imports.undo(id, secretariat, reason, keepLater));
  }

  /** What kept work from being done, once it ended: an answer comes before that where it takes long. */
  private async codesOf(id: string, { problems, running }: ImportAppliedType): Promise<string[]> {
    let found = problems;
    for (let goesOn = running; goesOn;) {
      await wait(50);
      const progress = await this.jobs.progress(id);
      goesOn = ['checking', 'applying', 'undoing'].includes(progress.state);
      found = progress.problems;
    }
    return found.map(({ code }) => code);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    this.folder.remove();
  }
}

/** Every row of the tables that hold figures, as the database prints them. */
export async function figures(database: DataSource): Promise<readonly string[]> {
  const tables = [
    ...['meeting', 'meeting_objective', 'meeting_count', 'delegation', 'delegate', 'delegate_person'],
    ...['activity', 'activity_programme', 'activity_party', 'activity_count', 'activity_cell'],
    ...['statement', 'institution'],
  ];
  // In a transaction no time limit cuts the sum over all observations short.
  return inTransaction(database, async (client) => {
    const lines = async (statement: string): Promise<string[]> =>
      (await client.query<{ line: string }>(statement)).rows.map(({ line }) => line);
    const found: string[] = [];
    for (const table of tables)
      for (const line of await lines(`select t::text as line from ${table} t order by 1`))
        found.push(`${table} ${line}`);
    // Of the observations two countries row by row, and all of them by their sum.
    const two = await lines(
      `select o::text as line from observation o where country_code in ('MAR', 'TUR') order by 1`,
    );
    const sum = await lines(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(o::text, 0)), 0) as line from observation o`,
    );
    return [
      ...found,
      ...two.map((line) => `observation ${line}`),
      ...sum.map((line) => `observations ${line}`),
    ];
  });
}
