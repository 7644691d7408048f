import type { PoolClient } from 'pg';
import type { ImportRow } from './import.row.js';
import type { LaterEditType } from './import.graphql.js';
import type { Undoable } from './undo.js';

const MAX = 200;

/** Who changed what an import wrote, or made what refers to it, after it: the last change that is on record of each. */
export async function laterEdits(
  client: Pick<PoolClient, 'query'>,
  row: ImportRow,
  all: readonly Undoable[],
): Promise<LaterEditType[]> {
  const later = all
    .filter((one) => one.later)
    .flatMap((one) => (one.referrers.length > 0 ? one.referrers : [one]))
    .slice(0, MAX);
  const subjects = later.map(({ kind, key }) => `${kind.name} ${key}`);
  const { rows } = await client.query<{ subject: string; action: string; at: string; name: string | null }>(
    `select distinct on (e.subject) e.subject, e.action,
       to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, p.name
     from audit_entry e
     left join person p on p.account_id = e.account_id
     where e.subject = any($1) and e.import_id is distinct from $2
       and e.at >= (select applied_at from import where id = $2::uuid)
     order by e.subject, e.at desc`,
    [subjects, row.id],
  );
  const found = new Map(rows.map((one) => [one.subject, one]));
  return later.map(({ kind, key }) => {
    const { action = null, at = null, name = null } = found.get(`${kind.name} ${key}`) ?? {};
    return { kind: kind.name, key, action, at, name };
  });
}
