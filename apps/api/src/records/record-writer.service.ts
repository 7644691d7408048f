import { keyText, personsDiffer, withoutPersons, type Cells, type Kind, type Values } from '@libs/model';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { bumpVersion, clientOf } from '../platform/postgres/transaction.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { refreshActivityRollups } from './activity-rollups.js';
import { readRecords, removeRecords, versionOf, writeRecords } from './record-store.js';

/** A record that is to stand, or to go, and what is put on record of it. */
export interface RecordWrite {
  readonly kind: Kind;
  readonly key: Cells;
  /** What is to stand under the key, made from what is there now; null takes it away. */
  readonly record: Values | null | ((now: Values | undefined) => Values | Promise<Values>);
  /** What became of it, for instance published. */
  readonly action: string;
  readonly reason?: string | null;
  /** The version that the one who writes it has seen; without it whatever is there is replaced. */
  readonly base?: string;
}

/** The published record is another than the one that a change was made from. */
export class ConcurrentChangeError extends Error {}

/** Writes published records, one way for all who do, and puts each change on record. */
@Injectable()
export class RecordWriterService {
  constructor(private readonly audit: AuditService) {}

  /**
   * Writes or takes away one record, in the transaction of the one who calls: figures that are kept added up, the data's
   * version and the record of changes go with it. Throws `ConcurrentChangeError` where `base` is no longer what is there.
   */
  async keep(transaction: EntityManager, context: RequestContext, write: RecordWrite): Promise<void> {
    const { kind, key, base, action, reason = null } = write;
    const client = await clientOf(transaction);
    // Whoever else publishes waits here, so that nobody writes between the reading and the writing.
    await bumpVersion(client);
    const before = await currentRecord(client, kind, key);
    if (base !== undefined && versionOf(kind, before) !== base) throw new ConcurrentChangeError();
    const record = typeof write.record === 'function' ? await write.record(before) : write.record;
    const opened = record === null ? await removeRecords(client, kind, [key]) : [];
    if (record !== null) await writeRecords(client, kind, [record]);
    if (kind.hasRollup === true) await refreshActivityRollups(client);
    const after = record === null ? undefined : await currentRecord(client, kind, key);
    await this.audit.record(transaction, context, {
      action: `${kind.name}.${action}`,
      subject: subjectOf(kind, key),
      ...auditValues(kind, before, after),
      reason,
    });
    for (const list of opened)
      await this.audit.record(transaction, context, {
        action: `${list.kind.name}.list-opened`,
        subject: subjectOf(list.kind, list.key),
        ...auditValues(list.kind, list.before, list.after),
        reason,
      });
  }
}

/** The record of a key as it stands. */
async function currentRecord(client: PoolClient, kind: Kind, key: Cells): Promise<Values | undefined> {
  return (await readRecords(client, kind, [key])).get(keyText(kind, key));
}

/** The record of a key as it stands, in a transaction of its own. */
export function readCurrentRecord(database: DataSource, kind: Kind, key: Cells): Promise<Values | undefined> {
  return database.transaction(async (change) => currentRecord(await clientOf(change), kind, key));
}

/** What changes of a record are put on record under. */
export function subjectOf(kind: Kind, key: Cells): string {
  return `${kind.name} ${keyText(kind, key)}`;
}

/** Both states without what they say of persons: that it changed is all that is put on record of it. */
function auditValues(kind: Kind, before: Values | undefined, after: Values | undefined) {
  const mark = personsDiffer(kind, before, after) ? { persons: 'changed' } : {};
  return {
    ...(before === undefined ? {} : { before: withoutPersons(kind, before) }),
    ...(after === undefined ? {} : { after: { ...withoutPersons(kind, after), ...mark } }),
  };
}
