import type { Pool } from 'pg';
import type { ImportFiles } from './import-files.js';
import { NO_CHOICES } from './import.js';
import { UNDO_DAYS } from './import.row.js';

/** How long a file waits to be applied. */
const WAITING_DAYS = 7;

/** Forgets files that nobody applied, and of those that cannot be undone any more all but that they were there. */
export async function pruneImports(pool: Pick<Pool, 'query'>, files: ImportFiles): Promise<void> {
  const { rows: waiting } = await pool.query<{ id: string }>(
    `select id from import where state = 'uploaded' and uploaded_at < now() - interval '${WAITING_DAYS} days' limit 500`,
  );
  const { rows: over } = await pool.query<{ id: string }>(
    `select id from import i
     where state <> 'uploaded' and applied_at < now() - interval '${UNDO_DAYS} days'
       and (
         choices <> $1
         or exists (select 1 from import_change where import_id = i.id)
         or exists (select 1 from import_observation where import_id = i.id)
       )
     limit 500`,
    [JSON.stringify(NO_CHOICES)],
  );
  for (const { id } of [...waiting, ...over]) {
    await pool.query('delete from import_change where import_id = $1', [id]);
    await pool.query('delete from import_observation where import_id = $1', [id]);
    await files.remove(id);
  }
  await removeNeedless(pool, files);
  await pool.query('delete from import where id = any($1)', [waiting.map(({ id }) => id)]);
  await pool.query('update import set choices = $2 where id = any($1)', [
    over.map(({ id }) => id),
    JSON.stringify(NO_CHOICES),
  ]);
}

/** Removes files that nothing can be done with any more, and those that a server that died never put on record. */
async function removeNeedless(pool: Pick<Pool, 'query'>, files: ImportFiles): Promise<void> {
  const lying = await files.lying();
  const { rows: needed } = await pool.query<{ id: string }>(
    `select id from import
     where id::text = any($1) and (state = 'uploaded' or applied_at >= now() - interval '${UNDO_DAYS} days')`,
    [lying],
  );
  const ids = new Set(needed.map(({ id }) => id));
  for (const id of lying) if (!ids.has(id)) await files.remove(id);
}
