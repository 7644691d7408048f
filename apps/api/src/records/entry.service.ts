import { keyProblems, keyText, ownerOf, readKey, withPersonsOf, type Kind, type Values } from '@libs/model';
import type { Operation, State, ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf, type Rights } from '../platform/auth/record-permissions.js';
import { lateAnswer } from './closed-round.js';
import { DraftService } from './draft.service.js';
import { earlierState } from './earlier-state.js';
import { entered, ownerProblems, problemsOf, reasonOf } from './entry.checks.js';
import {
  visibleEntries,
  entryOf,
  refused,
  type EntryRow,
  type EntryView,
  type Saved,
} from './entry.reading.js';
import { readCurrentRecord, subjectOf } from './record-writer.service.js';
import { PublishingService } from './publishing.service.js';
import { resolveSeenVersion } from './shown-version.js';
import { stepsBetween } from './entry-steps.js';
import { versionOf } from './record-store.js';

interface EntryInput {
  readonly kind: Kind;
  readonly record: Values;
  readonly reason: string | null;
}

/** Keeps records on their way to the figures. Who may do what, the matrix says; nothing is lost without a word. */
@Injectable()
export class EntryService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
    private readonly publishing: PublishingService,
    private readonly drafts: DraftService,
  ) {}

  async list(state: State | null, language: Language, context: RequestContext): Promise<EntryView[]> {
    return visibleEntries(this.database, await this.rights(context, 'read-entries'), state, language);
  }

  async one(id: string, context: RequestContext): Promise<EntryView | null> {
    const rights = await this.rights(context, 'read-entries');
    const found = await entryOf(this.database, rights, id);
    return found === null ? null : this.drafts.view(rights, found.row);
  }

  /** Begins a draft: of a new record, or with a key and a reason of a published one. */
  async begin(
    { kind, key, record, reason }: EntryInput & { key: string | null },
    context: RequestContext,
  ): Promise<Saved> {
    const rights = await this.rights(context, 'keep-draft');
    if (key !== null) return this.reopen({ kind, key, record, reason }, rights);
    const made = entered(kind, record, null, rights);
    rights.enter(kind.operation);
    const nobodys = ownerProblems(kind, made, rights);
    if (nobodys.length > 0) return refused(nobodys);
    rights.require(kind.operation, { country: ownerOf(kind, made), state: 'draft' });
    const problems = await this.problemsOfNew(kind, made);
    if (problems.length > 0) return refused(problems);
    const begun = { kind, key: keyText(kind, made.root), record: made, base: 'absent', removes: false };
    return this.drafts.keep({ ...begun, reason: null, action: 'drafted' }, rights);
  }

  /**
   * Keeps a draft in the place of its earlier revision; with `base` on top of what was published since it was begun. Who
   * may accept an entry but not write it puts it there as it is.
   */
  async change(
    {
      kind,
      id,
      record,
      revision,
      base: seen,
    }: EntryInput & { id: string; revision: number | null; base: string | null },
    context: RequestContext,
  ): Promise<Saved> {
    const rights = await this.rights(context, 'keep-draft');
    const { row } = await this.drafts.found(rights, id, kind);
    if (row.state === 'published' || row.removes) return refused([{ path: '', code: 'locked' }]);
    if (row.revision !== revision) return this.drafts.conflict(rights, row);
    const made = entered(kind, record, row.key, rights);
    const asItIs = seen !== null && versionOf(kind, made) === versionOf(kind, row.record);
    if (!(asItIs && rights.on('accept', { country: row.country, state: 'submitted' }))) {
      rights.require(kind.operation, row);
      const nobodys = ownerProblems(kind, made, rights);
      if (nobodys.length > 0) return refused(nobodys);
      rights.require(kind.operation, { country: ownerOf(kind, made), state: row.state });
    }
    const base = seen === null ? row.base : await resolveSeenVersion(this.database, kind, row.key, seen);
    const key = keyText(kind, made.root);
    if (base !== 'absent' && key !== row.key) return refused([{ path: kind.key[0] ?? '', code: 'locked' }]);
    const problems =
      base === 'absent'
        ? await this.problemsOfNew(kind, made, row)
        : await problemsOf(this.database, kind, made);
    if (problems.length > 0) return refused(problems);
    return this.drafts.unlessOpen(rights, kind, key, async () => {
      const [, changed] = await this.database.transaction((change) =>
        change.query<[unknown, number]>(
          `update entry set key = $3, country_code = $4, record = $5, base = $6, revision = revision + 1, changed_at = now()
           where id = $1 and revision = $2 and state <> 'published'`,
          [id, revision, key, ownerOf(kind, made), JSON.stringify(made), base],
        ),
      );
      const { row: now } = await this.drafts.found(rights, id, kind);
      return changed === 0 ? this.drafts.conflict(rights, now) : this.drafts.saved(rights, now);
    });
  }

  /** Moves an entry on, through the states between where each step is allowed, or back to a draft. */
  async move(
    { id, to, revision, reason }: { id: string; to: State; revision: number; reason: string | null },
    context: RequestContext,
  ): Promise<Saved> {
    const rights = await this.rights(context, 'submit');
    const { row, kind } = await this.drafts.found(rights, id);
    if (row.revision !== revision) return this.drafts.conflict(rights, row);
    const steps = stepsBetween(row.state, to);
    if (steps.length === 0) return refused([{ path: 'state', code: 'locked' }]);
    for (const { operation, from } of steps) rights.require(operation, { country: row.country, state: from });
    const why = reasonOf(reason, to === 'draft');
    if ('problem' in why) return refused([why.problem]);
    // Anyone who may open an answer again may also let in one that comes late, and says why.
    const letIn = why.reason !== null && rights.on('reopen', { country: row.country, state: 'submitted' });
    const late =
      row.state === 'draft' && !letIn ? await lateAnswer(this.database, kind, row.record, row) : [];
    const sound = to === 'draft' || row.removes ? [] : await this.sound(kind, row);
    const problems = [...late, ...sound];
    if (problems.length > 0) return refused(problems);
    const moved = await this.publishing.move({ row, kind, steps, to, reason: why.reason }, rights);
    const { row: now } = await this.drafts.found(rights, id);
    if (moved.length > 0) return refused(moved);
    return now.state === to ? this.drafts.saved(rights, now) : this.drafts.conflict(rights, now);
  }

  /** Throws an entry away that was not published. */
  async discard(id: string, revision: number, context: RequestContext): Promise<Saved> {
    const rights = await this.rights(context, 'keep-draft');
    const { row, kind } = await this.drafts.found(rights, id);
    if (row.state === 'published') return refused([{ path: '', code: 'locked' }]);
    if (!rights.on('reopen', { country: row.country, state: 'published' }))
      rights.require(kind.operation, row);
    const gone = await this.database.transaction(async (change) => {
      const [, deleted] = await change.query<[unknown, number]>(
        `delete from entry where id = $1 and revision = $2 and state <> 'published'`,
        [id, revision],
      );
      if (deleted > 0)
        await this.audit.record(change, context, {
          action: `${kind.name}.discarded`,
          subject: `${kind.name} ${row.key}`,
        });
      return deleted > 0;
    });
    return gone ? { entry: null, problems: [], conflict: null } : this.drafts.conflict(rights, row);
  }

  /** Makes a draft of an earlier state of a record; one in which there was none takes the record away. */
  async restore(
    earlier: { kind: Kind; key: string; entry: string; version: 'before' | 'after'; reason: string },
    context: RequestContext,
  ): Promise<Saved> {
    const { kind, key } = earlier;
    const rights = await this.rights(context, 'reopen');
    const { now, cells, why } = await this.published(kind, key, earlier.reason, rights);
    if ('problem' in why) return refused([why.problem]);
    const then = await earlierState(this.database, subjectOf(kind, cells), earlier);
    if (then === null && now === undefined) return refused([{ path: '', code: 'already-there' }]);
    const record = then === null ? (now ?? { root: cells, parts: {} }) : withPersonsOf(kind, then, now);
    const problems = then === null ? [] : await problemsOf(this.database, kind, record);
    if (problems.length > 0) return refused(problems);
    const begun = { kind, key, record, base: versionOf(kind, now), removes: then === null };
    return this.drafts.keep({ ...begun, reason: why.reason, action: 'reopened' }, rights);
  }

  private async reopen(
    { kind, key, record, reason }: EntryInput & { key: string },
    rights: Rights,
  ): Promise<Saved> {
    const { now, why } = await this.published(kind, key, reason, rights);
    if (now === undefined) throw new AppError('NOT_FOUND');
    if ('problem' in why) return refused([why.problem]);
    const made = entered(kind, record, key, rights);
    if (keyText(kind, made.root) !== key) return refused([{ path: kind.key[0] ?? '', code: 'locked' }]);
    // Anyone who may only give it back to its country opens it as it is.
    const [base, owner] = [versionOf(kind, now), ownerOf(kind, made)];
    if (versionOf(kind, made) !== base || owner !== ownerOf(kind, now))
      rights.require(kind.operation, { country: owner, state: 'draft' });
    const problems = await problemsOf(this.database, kind, made);
    if (problems.length > 0) return refused(problems);
    const begun = { kind, key, record: made, base, removes: false };
    return this.drafts.keep({ ...begun, reason: why.reason, action: 'reopened' }, rights);
  }

  /** What is under a key now, for the one who may open it again and says why. */
  private async published(kind: Kind, key: string, reason: string | null, rights: Rights) {
    const cells = readKey(kind, key);
    if (cells === null) throw new AppError('NOT_FOUND');
    const now = await readCurrentRecord(this.database, kind, cells);
    const country = ownerOf(kind, now ?? { root: cells, parts: {} });
    rights.require('reopen', { country, state: 'published' });
    return { now, cells, why: reasonOf(reason, true) };
  }

  private async rights(context: RequestContext, operation: Operation): Promise<Rights> {
    const rights = await rightsOf(this.database, context);
    rights.enter(operation);
    return rights;
  }

  private sound(kind: Kind, { base, record }: EntryRow): Promise<readonly ValidationIssue[]> {
    return base === 'absent' ? this.soundAsNew(kind, record) : problemsOf(this.database, kind, record);
  }

  /** Like `problemsOf`, for a record whose key is chosen now and has to fit into addresses. */
  private async soundAsNew(kind: Kind, record: Values): Promise<readonly ValidationIssue[]> {
    return [...(await problemsOf(this.database, kind, record)), ...keyProblems(kind, record.root)];
  }

  /** Like `soundAsNew`, for a record that must not be there yet, of which an `entry` may be on its way. */
  private async problemsOfNew(
    kind: Kind,
    record: Values,
    entry: EntryRow | null = null,
  ): Promise<readonly ValidationIssue[]> {
    const late = await lateAnswer(this.database, kind, record, entry);
    const found = late.length > 0 ? late : await this.soundAsNew(kind, record);
    if (found.length > 0) return found;
    const key = Object.fromEntries(kind.key.map((column) => [column, record.root[column] ?? null]));
    const now = await readCurrentRecord(this.database, kind, key);
    return now === undefined ? [] : [{ path: kind.key[0] ?? '', code: 'already-there' }];
  }
}
