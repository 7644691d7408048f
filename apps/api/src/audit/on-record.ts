import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { RequestContext } from '../platform/auth/request-context.js';
import type { Change } from './audit.service.js';

/** Puts many changes on record at once, in the transaction that makes them. */
export async function putOnRecord(
  client: Pick<PoolClient, 'query'>,
  by: RequestContext,
  changes: readonly Change[],
): Promise<void> {
  const rows = changes.map(
    ({ action, subject = null, before = null, after = null, reason = null, importId = null }) => ({
      id: randomUUID(),
      account_id: by.auth.principal.account,
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
