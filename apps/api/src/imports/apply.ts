import { fold } from '@libs/vocabulary';
import { withoutPersons, type Kind, type Values } from '@libs/model';
import type { PoolClient } from 'pg';
import type { Change } from '../audit/audit.service.js';
import { insertAuditEntries, type Author } from '../audit/insert-audit-entries.js';
import { claimSource } from '../platform/auth/record-permissions.js';
import { bumpVersion, lockVersion } from '../platform/postgres/transaction.js';
import { hasSource } from '../records/entered-source.js';
import { readRecords, removeRecords, writeRecords } from '../records/record-store.js';
import { refreshActivityRollups } from '../records/activity-rollups.js';
import { kindOf, SELECT_IMPORT, type ImportRow } from './import.row.js';
import type { Outcome } from './import.js';
import { ensureDataset, settleDataset } from './observations/dataset.js';
import { storedKey, readPlan, type FullPlan } from './read-plan.js';
import { ImportError } from './import-error.js';
import type { Table } from './sheet/table.js';

/** Only one import writes at a time; the number is ours and means nothing. */
const WRITING = 7_369_640;
/** How many changes of single records go on record; of a longer import the summary does. */
const ON_RECORD = 2_000;
const BATCH = 1_000;

/** Waits for other imports, and gives the import as it is then. */
export async function lockImport(client: PoolClient, id: string): Promise<ImportRow> {
  await client.query('select pg_advisory_xact_lock($1)', [WRITING]);
  await client.query('select 1 from import where id = $1 for update', [id]);
  const { rows } = await client.query<ImportRow>(`${SELECT_IMPORT} where i.id = $1`, [id]);
  const [row] = rows;
  if (row === undefined) throw new ImportError('not-applied');
  return row;
}

/** Nobody else writes what an import looks at, until it has ended; everybody goes on reading. */
export async function lockTables(client: PoolClient, kinds: readonly Kind[]): Promise<void> {
  // Anyone who publishes holds the version before they need a table: taken the other way round both would wait for ever.
  await lockVersion(client);
  const tables = kinds.flatMap(({ table, parts }) => table ?? parts.map((part) => part.table));
  await client.query(`lock table ${tables.join(', ')} in share row exclusive mode`);
}

/** Refuses an import that was applied before or whose file is not the one that came. */
export function refuseAgain(row: ImportRow, hashNow: string | null): void {
  if (row.state !== 'uploaded' || row.appliedBefore !== null) throw new ImportError('already-applied');
  if (hashNow !== row.hash) throw new ImportError('file-changed');
}

/** Refuses another plan than the one that someone looked at. */
export function refuseOther(seen: string, now: string): void {
  const [file, records] = seen.split('.');
  const [fileNow, recordsNow] = now.split('.');
  if (file !== fileNow) throw new ImportError('file-changed');
  if (records !== recordsNow) throw new ImportError('rows-changed');
}

/** What applying takes, beside the transaction. */
interface Applying {
  readonly id: string;
  readonly seen: string;
  readonly hashNow: string | null;
  readonly table: Table;
  readonly author: Author;
  /** Told how many records are written. */
  readonly progress: (records: number, of: number) => void;
}

/** Writes what the plan says in the transaction of `client`, and keeps what it takes to undo it. */
export async function applyPlan(client: PoolClient, applying: Applying): Promise<void> {
  const row = await lockImport(client, applying.id);
  refuseAgain(row, applying.hashNow);
  await lockTables(client, kindOf(row).kinds);
  const plan = await readPlan(client, row, applying.table);
  refuseOther(applying.seen, plan.whole);
  if (plan.wrong.length > 0 || plan.counts.problem > 0) throw new ImportError('has-problems');
  const { records, kind } = plan;
  const dataset = kind.name === 'indicators' ? await ensureDataset(client, row.context) : null;
  if (records.some(({ after }) => after !== undefined && hasSource(after, plan.source)))
    await claimSource(client, plan.source);
  let written = 0;
  for (const one of kind.kinds) {
    const own = records.filter((record) => record.kind === one);
    for (let at = 0; at < own.length; at += BATCH) {
      const batch = own.slice(at, at + BATCH);
      // Whom a complete list leaves out is absent by the same act: the list stays closed.
      await removeRecords(
        client,
        one,
        batch.filter(({ after }) => after === undefined).map(({ key }) => storedKey(one, key)),
        'stays-closed',
      );
      await writeRecords(
        client,
        one,
        batch.flatMap(({ after }) => after ?? []),
      );
      await keep(client, row.id, one, batch);
      written += batch.length;
      applying.progress(written, records.length);
    }
  }
  // What the file says again is kept too: an earlier import that is undone leaves it.
  for (const one of kind.kinds) {
    const own = plan.stated.filter((record) => record.kind === one);
    for (let at = 0; at < own.length; at += BATCH) await keep(client, row.id, one, own.slice(at, at + BATCH));
  }
  if (dataset !== null) await settleDataset(client, dataset);
  if (kind.kinds.some(({ hasRollup }) => hasRollup === true) && records.length > 0)
    await refreshActivityRollups(client);
  await insertAuditEntries(client, applying.author, changesOf(row, plan));
  await markApplied(client, row, { counts: plan.counts, sentence: plan.sentence });
  if (records.length > 0) await bumpVersion(client);
}

type Planned = FullPlan['records'][number];

/** Keeps records as they were and as the database has them now. */
async function keep(client: PoolClient, id: string, kind: Kind, records: readonly Planned[]): Promise<void> {
  const now = await readRecords(
    client,
    kind,
    records.map(({ key }) => storedKey(kind, key)),
  );
  const rows = records.map(({ key, before, after }) => ({
    import_id: id,
    kind: kind.name,
    key,
    before: before ?? null,
    after: after === undefined ? null : (now.get(key) ?? after),
  }));
  await client.query(
    `insert into import_change (import_id, kind, key, before, after)
     select import_id, kind, key, nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb)
     from jsonb_populate_recordset(null::import_change, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Marks an import as applied. What someone said of its headers holds for files to come from now on, and not before. */
export async function markApplied(
  client: PoolClient,
  { id, kind, choices }: Pick<ImportRow, 'id' | 'kind' | 'choices'>,
  outcome: Outcome,
): Promise<void> {
  await client.query(
    `update import set state = 'applied', applied_at = clock_timestamp(), outcome = $2 where id = $1`,
    [id, JSON.stringify(outcome)],
  );
  const headers = Object.entries(choices.headers ?? {})
    .map(([key, header]) => ({ kind, key, header: fold(header) }))
    .filter(({ header }) => header !== '');
  if (headers.length === 0) return;
  await client.query(
    `insert into import_header (kind, header, key)
     select distinct on (kind, header) kind, header, key from jsonb_populate_recordset(null::import_header, $1)
     on conflict (kind, header) do update set key = excluded.key`,
    [JSON.stringify(headers)],
  );
}

/** The import as a whole, and its records one by one as far as history shows them. */
function changesOf(row: ImportRow, { records, counts, sentence, kind }: FullPlan): readonly Change[] {
  const whole: Change = {
    action: 'import.applied',
    subject: `import ${row.id}`,
    after: { kind: kind.name, counts, ...sentence.values },
    importId: row.id,
  };
  const single = records.length > ON_RECORD ? [] : records;
  return [whole, ...single.map((record) => recordChange('imported', row.id, record))];
}

/** One record's change as history shows it: without what is personal. */
export function recordChange(
  action: 'imported' | 'undone',
  importId: string,
  change: { kind: Kind; key: string; before: Values | undefined; after: Values | undefined },
): Change {
  const { kind, key, before, after } = change;
  return {
    action: `${kind.name}.${action}`,
    subject: `${kind.name} ${key}`,
    ...(before === undefined ? {} : { before: withoutPersons(kind, before) }),
    ...(after === undefined ? {} : { after: withoutPersons(kind, after) }),
    importId,
  };
}
