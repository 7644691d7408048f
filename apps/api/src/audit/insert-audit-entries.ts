import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Change } from './audit.service.js';

/** Who makes a change, and in which request; both null where the product does. */
export interface Author {
  readonly account: string | null;
  readonly requestId: string | null;
}

/** Puts many changes on record at once, in the transaction that makes them. */
export async function insertAuditEntries(
  client: Pick<PoolClient, 'query'>,
  by: Author,
  changes: readonly Change[],
): Promise<void> {
  const rows = changes.map(
    ({ action, subject = null, before = null, after = null, reason = null, importId = null }) => ({
      id: randomUUID(),
      account_id: by.account,
      request_id: by.requestId,
      import_id: importId,
      ...{ action, subject, before, after, reason },
    }),
  );
  await client.query(
    `insert into audit_entry (id, at, account_id, request_id, import_id, action, subject, before, after, reason)
     select id, clock_timestamp(), account_id, request_id, import_id, action, subject, before, after, reason
     from jsonb_populate_recordset(null::audit_entry, $1)`,
    [JSON.stringify(rows)],
  );
}
