import { keyText, readKey, withoutPerson, type Kind, type Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import { bumpVersion } from '../platform/postgres/transaction.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { reasonOf } from './entry.checks.js';
import { subjectOf } from './record-writer.service.js';

interface Erased {
  readonly kind: Kind;
  readonly key: string;
  /** Key of the row of a part that is about the person; null where the record itself is. */
  readonly row: string | null;
  readonly reason: string;
}

/** Erases who someone is from records: names go, what is counted stays. */
@Injectable()
export class ErasingService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes a person out of a record, of its entries, and of what imports and withdrawn lists keep so that they can be undone.
   * Says what is wrong, or nothing where it was done.
   */
  async erase(
    { kind, key, row, reason }: Erased,
    context: RequestContext,
  ): Promise<readonly ValidationIssue[]> {
    const rights = await rightsOf(this.database, context);
    rights.require('erase-from-record', { country: null });
    const why = reasonOf(reason, true);
    if ('problem' in why) return [why.problem];
    const cells = readKey(kind, key);
    const about = row === null ? kind : kind.parts.find(({ personal }) => personal !== undefined);
    const table = about?.personal?.table;
    if (cells === null || about === undefined || table === undefined) throw new AppError('NOT_FOUND');
    const parent = 'parent' in about ? about.parent : kind.key;
    const where = parent.map((column, place) => `${column}::text = $${place + 1}`);
    const values = kind.key.map((column) => String(cells[column]));
    if (row !== null) where.push(`${about.key[0] ?? ''}::text = $${values.push(row)}`);
    await this.database.transaction(async (change) => {
      const entries = await change.query<{ id: string; record: Values }[]>(
        'select id, record from entry where kind = $1 and key = $2 for update',
        [kind.name, key],
      );
      // Entry, version, figures: in this order everybody takes them, so that no two wait for each other.
      await bumpVersion(change);
      const [, named] = await change.query<[unknown, number]>(
        `delete from ${table} where ${where.join(' and ')}`,
        values,
      );
      // Nothing goes on record where there was nobody.
      if (named === 0 && entries.length === 0) throw new AppError('NOT_FOUND');
      for (const { id, record } of entries)
        // Anyone who has the form open saves on an earlier revision, which would bring the person back.
        await change.query('update entry set record = $2, revision = revision + 1 where id = $1', [
          id,
          JSON.stringify(withoutPerson(kind, record, row)),
        ]);
      await this.outOfImports(change, { kind, key, row });
      await this.outOfWithdrawnLists(change, { kind, key, row });
      await this.audit.record(change, context, {
        action: `${kind.name}.erased`,
        subject: subjectOf(kind, cells),
        reason: why.reason,
      });
    });
    return [];
  }

  private async outOfImports(
    change: EntityManager,
    { kind, key, row }: Pick<Erased, 'kind' | 'key' | 'row'>,
  ): Promise<void> {
    const stored = await change.query<{ import: string; before: Values | null; after: Values }[]>(
      'select import_id as import, before, after from import_change where kind = $1 and key = $2 for update',
      [kind.name, key],
    );
    for (const { import: id, before, after } of stored) {
      const states = [before, after].map((state) => state && JSON.stringify(withoutPerson(kind, state, row)));
      await change.query(
        'update import_change set before = $4, after = $5 where import_id = $1 and kind = $2 and key = $3',
        [id, kind.name, key, ...states],
      );
    }
  }

  private async outOfWithdrawnLists(
    change: EntityManager,
    { kind, key, row }: Pick<Erased, 'kind' | 'key' | 'row'>,
  ): Promise<void> {
    if (kind.name !== 'delegation') return;
    const [, meeting = ''] = key.split('/');
    const stored = await change.query<{ id: string; records: Values[] }[]>(
      `select id, records from withdrawn_list where meeting_id = $1 and records <> '[]' for update`,
      [meeting],
    );
    for (const { id, records } of stored) {
      const left = records.map((record) =>
        keyText(kind, record.root) === key ? withoutPerson(kind, record, row) : record,
      );
      await change.query('update withdrawn_list set records = $2 where id = $1', [id, JSON.stringify(left)]);
    }
  }
}
