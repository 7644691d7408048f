import { readKey, withActs, withoutPersons, type Kind } from '@libs/model';
import type { State, ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { claimSource, enteredToday, type Rights } from '../platform/auth/record-permissions.js';
import { earlierStates } from './earlier-state.js';
import { hasSource, withDayOfEntry } from './entered-source.js';
import type { EntryRow } from './entry.reading.js';
import { ConcurrentChangeError, RecordWriterService, subjectOf } from './record-writer.service.js';
import { namedReferrers } from './named-referrers.js';
import { overlappingPeriods } from './overlapping-periods.js';
import type { Step } from './entry-steps.js';
import { issueOfViolation } from './constraint-violation.js';

interface Move {
  readonly row: EntryRow;
  readonly kind: Kind;
  readonly steps: readonly Step[];
  readonly to: State;
  readonly reason: string | null;
}

/** Someone else published a period of the same years first. */
class OverlapError extends Error {
  constructor(readonly issue: ValidationIssue) {
    super();
  }
}

/** Moves entries between their states; publishing writes the record to the figures in the same transaction. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
    private readonly recordWriter: RecordWriterService,
  ) {}

  /**
   * Takes all steps or none. Says what stands against it; nothing where it was done, or where someone else moved or
   * changed the entry first.
   */
  async move({ row, kind, steps, to, reason }: Move, rights: Rights): Promise<readonly ValidationIssue[]> {
    const published = to === 'published' ? withoutPersons(kind, row.record) : row.record;
    try {
      await this.database.transaction(async (change) => {
        const [, moved] = await change.query<[unknown, number]>(
          `update entry set state = $3, reason = coalesce($4, reason), record = $5, revision = revision + 1, changed_at = now()
           where id = $1 and revision = $2 and state = $6`,
          [row.id, row.revision, to, reason, JSON.stringify(published), row.state],
        );
        if (moved === 0) return;
        for (const step of steps) {
          if (step.to === 'published') continue;
          const action = step.to === 'draft' ? 'returned' : step.to;
          await this.audit.record(change, rights.context, {
            action: `${kind.name}.${action}`,
            subject: `${kind.name} ${row.key}`,
            reason,
          });
        }
        if (to !== 'published') return;
        const key = readKey(kind, row.key ?? '');
        if (key === null) throw new Error(`The entry ${row.id} has no key.`);
        const today = enteredToday();
        await this.recordWriter.keep(change, rights.context, {
          ...{ kind, key, base: row.base, reason: reason ?? row.reason },
          record: row.removes
            ? null
            : async (now) => {
                const earlier = await earlierStates(change, subjectOf(kind, key));
                const record = withDayOfEntry(kind, withActs(kind, row.record, now), { now, earlier }, today);
                if (hasSource(record, today)) await claimSource(change, today);
                return record;
              },
          action: row.removes ? 'removed' : 'published',
        });
        // Looked at again once nobody else can publish: two periods that were both free before would both stand.
        const [overlap] = row.removes ? [] : await overlappingPeriods(change, kind, row.record);
        if (overlap !== undefined) throw new OverlapError(overlap);
      });
      return [];
    } catch (error) {
      if (error instanceof OverlapError) return [error.issue];
      const wrong =
        error instanceof ConcurrentChangeError
          ? { path: '', code: 'changed-meanwhile' }
          : issueOfViolation(error);
      if (wrong === null) throw error;
      return [wrong.code === 'still-referred-to' ? await this.referredTo(kind, row.key ?? '') : wrong];
    }
  }

  /** What refers to a record that was to go, by what people know it by; where nothing does any more, it may be tried again. */
  private async referredTo(kind: Kind, key: string): Promise<ValidationIssue> {
    const [other] = await namedReferrers(this.database, kind, key);
    return other === undefined
      ? { path: '', code: 'changed-meanwhile' }
      : { path: '', code: 'still-referred-to', value: other.label };
  }
}
