import { randomUUID } from 'node:crypto';
import { ownerOf, type Kind, type Values } from '@libs/model';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import { codeOf } from '../platform/settings/operator-error.js';
import type { Rights } from '../platform/auth/record-permissions.js';
import {
  entryOf,
  openEntryOf,
  refused,
  viewsOf,
  type EntryRow,
  type EntryView,
  type Saved,
} from './entry.reading.js';

/** An entry as it is begun. */
interface DraftInput {
  readonly kind: Kind;
  readonly key: string;
  readonly record: Values;
  readonly base: string;
  readonly removes: boolean;
  readonly reason: string | null;
  readonly action: 'drafted' | 'reopened';
}

/** Begins drafts, and finds entries as the one who asks may see them. */
@Injectable()
export class DraftService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Keeps a draft that was begun, for the one who may see it then. */
  async keep(begun: DraftInput, rights: Rights): Promise<Saved> {
    return this.unlessOpen(rights, begun.kind, begun.key, async () => {
      const { row } = await this.found(rights, await this.begin(begun, rights));
      return this.saved(rights, row);
    });
  }

  /** Keeps a draft that was begun and puts that on record; gives its id, also to the one who may not see it any more. */
  async begin(begun: DraftInput, rights: Rights): Promise<string> {
    const { kind, key, record, base, removes, reason, action } = begun;
    const id = randomUUID();
    const { account } = rights.context.auth.principal;
    await this.database.transaction(async (change) => {
      await change.query(
        `insert into entry (id, kind, key, country_code, record, base, removes, state, revision, account_id, reason, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'draft', 1, $8, $9, now())`,
        [id, kind.name, key, ownerOf(kind, record), JSON.stringify(record), base, removes, account, reason],
      );
      await this.audit.record(change, rights.context, {
        action: `${kind.name}.${action}`,
        subject: `${kind.name} ${key}`,
        reason,
      });
    });
    return id;
  }

  /** Only one entry of a record is on its way at a time: anyone who comes second sees the first one's. */
  async unlessOpen(rights: Rights, kind: Kind, key: string, work: () => Promise<Saved>): Promise<Saved> {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== '23505') throw error;
      const open = await openEntryOf(this.database, rights, kind, key);
      return open === null
        ? refused([{ path: kind.key[0] ?? '', code: 'already-there' }])
        : this.conflict(rights, open.row);
    }
  }

  async found(rights: Rights, id: string, kind?: Kind): Promise<{ row: EntryRow; kind: Kind }> {
    const found = await entryOf(this.database, rights, id);
    if (found === null || (kind !== undefined && found.kind !== kind)) throw new AppError('NOT_FOUND');
    return found;
  }

  async view(rights: Rights, row: EntryRow): Promise<EntryView | null> {
    const [view = null] = await viewsOf(this.database, rights, [row]);
    return view;
  }

  async saved(rights: Rights, row: EntryRow): Promise<Saved> {
    return { entry: await this.view(rights, row), problems: [], conflict: null };
  }

  async conflict(rights: Rights, row: EntryRow): Promise<Saved> {
    return { entry: null, problems: [], conflict: await this.view(rights, row) };
  }
}
