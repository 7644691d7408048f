import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RequestContext } from '../platform/auth/request-context.js';
import { AuditEntry } from './audit.entities.js';

/** A change as it is put on record. */
export interface Change {
  /** Kind of thing and what became of it, for instance `account.invited`. */
  readonly action: string;
  /** Kind and key of the record. */
  readonly subject?: string;
  readonly before?: object;
  readonly after?: object;
  /** Why, in the words of the one who did it. */
  readonly reason?: string | null;
  readonly importId?: string;
  /** Who did it, where the one who came in was nobody yet when the request began. */
  readonly account?: string;
}

/** What of the record someone wants to see. */
export interface AuditFilter {
  readonly action: string | null;
  readonly account: string | null;
  /** First and last day, ISO 8601, in UTC. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An entry with the name of who did it; null where nobody was signed in or the person is erased. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly account: string | null;
  readonly name: string | null;
  readonly action: string;
  readonly subject: string | null;
  /** The name of the person that it is about, where it is about one who is still there. */
  readonly person: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly importId: string | null;
}

const select = `
  select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.account_id as account,
    p.name, e.action, e.subject, s.name as person, e.before::text, e.after::text, e.reason, e.import_id as "importId"
  from audit_entry e
  left join person p on p.account_id = e.account_id
  left join person s on e.subject = 'account ' || s.account_id`;

const chosen = `
  where ($1::text is null or e.action = $1 or e.action like $1 || '.%')
    and ($2::uuid is null or e.account_id = $2)
    and ($3::date is null or e.at >= $3::date)
    and ($4::date is null or e.at < $4::date + 1)`;

/** Writes who did what, and reads it again. */
@Injectable()
export class AuditService {
  constructor(private readonly database: DataSource) {}

  /** Makes a change and puts it on record, in one transaction: neither stands without the other. */
  change<T>(
    by: RequestContext | null,
    entry: Change,
    work: (change: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (change) => {
      const result = await work(change);
      await this.record(change, by, entry);
      return result;
    });
  }

  /** Puts on record what was only tried. */
  attempt(by: RequestContext, entry: Change): Promise<void> {
    return this.record(this.database.manager, by, entry);
  }

  /** Puts a change on record, in the transaction that makes it. */
  async record(transaction: EntityManager, by: RequestContext | null, change: Change): Promise<void> {
    const { action, subject = null, before = null, after = null, reason = null, importId = null } = change;
    await transaction.insert(AuditEntry, {
      id: randomUUID(),
      at: () => 'clock_timestamp()',
      accountId: change.account ?? by?.auth.principal.account ?? null,
      requestId: by?.requestId ?? null,
      ...{ action, subject, before, after, reason, importId },
    });
  }

  /** The newest entries first, older than `before` where given: a page of at most `first`. */
  async page(filter: AuditFilter, first: number, before: AuditCursor | null): Promise<AuditRow[]> {
    return this.database.query<AuditRow[]>(
      `${select} ${chosen} and ($5::timestamptz is null or (e.at, e.id) < ($5, $6::uuid)) order by e.at desc, e.id desc limit $7`,
      [...valuesOf(filter), before?.at ?? null, before?.id ?? null, first],
    );
  }

  /** What was done to one record, the newest first. */
  async of(subject: string, first: number): Promise<AuditRow[]> {
    return this.database.query<AuditRow[]>(
      `${select} where e.subject = $1 order by e.at desc, e.id desc limit $2`,
      [subject, first],
    );
  }

  /** The kinds of change on record, by name. */
  async kinds(): Promise<string[]> {
    const rows = await this.database.query<{ action: string }[]>(
      'select distinct action from audit_entry order by action limit 200',
    );
    return rows.map(({ action }) => action);
  }

  /** Every entry of a choice, oldest last, page by page. */
  async *all(filter: AuditFilter): AsyncGenerator<readonly AuditRow[]> {
    let before: AuditCursor | null = null;
    for (;;) {
      const rows: AuditRow[] = await this.page(filter, 1_000, before);
      yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < 1_000) return;
      before = { at: last.at, id: last.id };
    }
  }
}

/** The entry at which a page ended. */
export interface AuditCursor {
  readonly at: string;
  readonly id: string;
}

function valuesOf({ action, account, from, to }: AuditFilter): readonly (string | null)[] {
  return [action, account, from, to];
}
