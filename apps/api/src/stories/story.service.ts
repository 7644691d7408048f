import { randomUUID } from 'node:crypto';
import { readStory, type Story } from '@libs/stories';
import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { requirePermission } from '../platform/auth/principal.js';
import { currentSnapshot } from '../platform/postgres/data-snapshot.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';

/** The most stories that one person keeps. */
const MAX = 100;

export interface StoryRow {
  readonly id: string;
  readonly version: number;
  readonly shared: boolean;
  readonly own: boolean;
  readonly story: Story;
  readonly savedAt: string;
}

/** A story to keep: a new one without id and version, else a change of the version that was seen. */
export interface ToSave {
  readonly id: string | null;
  readonly version: number | null;
  readonly shared: boolean;
  readonly story: unknown;
}

/** What was kept, or all that is wrong with it; then nothing was kept. */
export type Saved =
  { readonly id: string; readonly version: number } | { readonly problems: readonly ValidationIssue[] };

interface Content {
  readonly shared: boolean;
  readonly story: Story;
}

const SELECT = `select id, version, shared, account_id is not distinct from $1 as own, content as story,
  to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"
from story`;

/** Keeps the stories of those who present. Whose a story is decides who changes it; a shared one is read by its link. */
@Injectable()
export class StoryService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** One's own stories, the last saved first. */
  async own(context: RequestContext): Promise<StoryRow[]> {
    await this.requireWriting(context);
    const rows = await this.database.query<StoryRow[]>(
      `${SELECT} where account_id is not distinct from $1 order by saved_at desc, id limit ${MAX}`,
      [accountOf(context)],
    );
    return rows;
  }

  /** A story that is one's own or shared; null where there is none such. */
  async one(id: string, context: RequestContext): Promise<StoryRow | null> {
    const rows = await this.database.query<StoryRow[]>(`${SELECT} where id = $2`, [accountOf(context), id]);
    const [row] = rows;
    if (row === undefined) return null;
    const own = row.own && (await this.mayWrite(context));
    return own || row.shared ? { ...row, own } : null;
  }

  async save({ id, version, shared, story: input }: ToSave, context: RequestContext): Promise<Saved> {
    await this.requireWriting(context);
    const story = readStory(input);
    if (!('slides' in story)) return { problems: story };
    if (Object.keys(story.title).length === 0 && story.template === undefined)
      return { problems: [problemAt('title', 'needed')] };
    return id === null
      ? this.add({ shared, story }, context)
      : this.change({ id, version: version ?? 0, shared, story }, context);
  }

  /** Deletes one's own story, where nobody changed it since it was seen. */
  async delete(id: string, version: number, context: RequestContext): Promise<readonly ValidationIssue[]> {
    await this.requireWriting(context);
    const entry = { action: 'story.deleted', subject: `story ${id}` };
    return this.audit
      .change(context, entry, async (change) => {
        const [, deleted] = await change.query<[unknown, number]>(
          'delete from story where id = $1 and version = $2 and account_id is not distinct from $3',
          [id, version, accountOf(context)],
        );
        if (deleted === 0) await this.refuseChange(id, context);
        return [];
      })
      .catch(outdated);
  }

  private async add({ shared, story }: Content, context: RequestContext): Promise<Saved> {
    const id = randomUUID();
    const entry = { action: 'story.saved', subject: `story ${id}`, after: { title: story.title, shared } };
    const added = await this.audit
      .change(context, entry, async (change) => {
        const rows = await change.query<unknown[]>(
          `insert into story (id, account_id, version, shared, content, saved_at)
        select $1, $2, 1, $3, $4, now()
        where (select count(*) from story where account_id is not distinct from $2::uuid) < ${MAX}
        returning id`,
          [id, accountOf(context), shared, JSON.stringify(story)],
        );
        if (rows.length === 0) throw new StoryLimitError();
      })
      .then(() => true, tooMany);
    return added ? { id, version: 1 } : { problems: [problemAt('story', 'too-many', MAX)] };
  }

  private async change(
    { id, version, shared, story }: Content & { id: string; version: number },
    context: RequestContext,
  ): Promise<Saved> {
    const entry = { action: 'story.saved', subject: `story ${id}`, after: { title: story.title, shared } };
    const problems = await this.audit
      .change(context, entry, async (change) => {
        const [, changed] = await change.query<[unknown, number]>(
          `update story set version = version + 1, shared = $4, content = $5, saved_at = now()
          where id = $1 and version = $2 and account_id is not distinct from $3`,
          [id, version, accountOf(context), shared, JSON.stringify(story)],
        );
        if (changed === 0) await this.refuseChange(id, context);
        return [];
      })
      .catch(outdated);
    return problems.length > 0 ? { problems } : { id, version: version + 1 };
  }

  /** Why a change found nothing: it is not there or not one's own, or someone changed it meanwhile. */
  private async refuseChange(id: string, context: RequestContext): Promise<never> {
    const found = await this.one(id, context);
    if (found?.own !== true) throw new AppError('NOT_FOUND');
    throw new StaleStoryError();
  }

  private async requireWriting(context: RequestContext): Promise<void> {
    if (!(await this.plays(context))) requirePermission(context.auth, 'write-story');
  }

  private async mayWrite(context: RequestContext): Promise<boolean> {
    return accountOf(context) !== null || this.plays(context);
  }

  /** The invented network may be played with, without an account, from the machine that it runs on. */
  private async plays(context: RequestContext): Promise<boolean> {
    return context.local && (await currentSnapshot(this.database)).fictional;
  }
}

class StaleStoryError extends Error {}
class StoryLimitError extends Error {}

function outdated(fault: unknown): readonly ValidationIssue[] {
  if (fault instanceof StaleStoryError) return [problemAt('version', 'changed-meanwhile')];
  throw fault;
}

function tooMany(fault: unknown): false {
  if (fault instanceof StoryLimitError) return false;
  throw fault;
}

function accountOf({ auth }: RequestContext): string | null {
  return auth.principal.account;
}

function problemAt(path: string, code: string, value: number | null = null): ValidationIssue {
  return { path, code, value };
}
