import { kinds, withoutPersons, type Kind, type Values } from '@libs/model';
import type { PoolClient } from 'pg';
import { insertAuditEntries, type Author } from '../audit/insert-audit-entries.js';
import { bumpVersion } from '../platform/postgres/transaction.js';
import { subjectOf } from '../records/record-writer.service.js';
import { referrersOf, type Referrer } from '../records/referrers.js';
import {
  readRecords,
  removeRecords,
  versionOf,
  writeRecords,
  type OpenedList,
} from '../records/record-store.js';
import { refreshActivityRollups } from '../records/activity-rollups.js';
import { lockImport, lockTables, recordChange } from './apply.js';
import { kindOf, UNDO_DAYS, type ImportRow } from './import.row.js';
import type { ImportKind } from './kinds/kind.js';
import { importedDataset, settleDataset } from './observations/dataset.js';
import {
  asFound,
  rebaseStagedValue,
  sameDataset,
  sameObservation,
  type StagedValue,
} from './observations/rebase-imports.js';
import { storedKey } from './read-plan.js';
import { ImportError } from './import-error.js';

const ON_RECORD = 2_000;

/** A record that an import changed, and whether it stands as the import left it. */
export interface Undoable {
  readonly kind: Kind;
  readonly key: string;
  readonly before: Values | undefined;
  /** As the import left it; undefined where it took it away. */
  readonly left: Values | undefined;
  readonly now: Values | undefined;
  /** It was edited since, or something that was made since refers to it: then it stays. */
  readonly later: boolean;
  readonly referrers: readonly Referrer[];
  /** The import that said it again after this one, and stands: then it is that one's, and stays. */
  readonly next: NextImport | null;
}

interface NextImport {
  readonly id: string;
  readonly appliedAt: Date;
  /** As that import found it: a short one says it, of a long one it follows from what the import before it left. */
  readonly found: { readonly record: Values | undefined } | { readonly staged: StagedValue };
}

/** What an import changed, with how it stands now. */
export async function readUndo(client: PoolClient, row: ImportRow): Promise<readonly Undoable[]> {
  const { rows } = await client.query<{
    kind: string;
    key: string;
    before: Values | null;
    after: Values | null;
  }>('select kind, key, before, after from import_change where import_id = $1 order by kind, key', [row.id]);
  const next = await nextImports(client, row);
  const found: Undoable[] = [];
  for (const kind of kindOf(row).kinds) {
    const own = rows.filter((change) => change.kind === kind.name);
    const now = await readRecords(
      client,
      kind,
      own.map(({ key }) => storedKey(kind, key)),
    );
    for (const { key, before, after } of own) {
      const record = now.get(key);
      const left = after ?? undefined;
      const its = next.get(`${kind.name} ${key}`) ?? null;
      const later = its === null && versionOf(kind, record) !== versionOf(kind, left);
      const states = { before: before ?? undefined, left, now: record };
      found.push({ ...{ kind, key, ...states, later }, referrers: [], next: its });
    }
  }
  return withReferrers(client, found);
}

/** For each record of an import the first later one, short or long, that says it again and stands. */
async function nextImports(client: PoolClient, row: ImportRow): Promise<ReadonlyMap<string, NextImport>> {
  const next = new Map(await nextShort(client, row));
  if (row.kind === 'indicators')
    for (const [subject, one] of await nextLong(client, row)) {
      const known = next.get(subject);
      if (known === undefined || one.appliedAt < known.appliedAt) next.set(subject, one);
    }
  return next;
}

async function nextShort(client: PoolClient, { id }: ImportRow): Promise<[string, NextImport][]> {
  // A record of an observation has the values of all datasets: another import of figures says it again with one of the same.
  const { rows } = await client.query<{
    subject: string;
    id: string;
    appliedAt: Date;
    before: Values | null;
  }>(
    `select distinct on (c.kind, c.key) c.kind || ' ' || c.key as subject, n.import_id as id, l.applied_at as "appliedAt",
       n.before
     from import_change c
     join import i on i.id = c.import_id
     join import_change n on n.kind = c.kind and n.key = c.key and n.import_id <> c.import_id
     join import l on l.id = n.import_id and l.state = 'applied' and l.applied_at > i.applied_at
       and (i.kind <> 'indicators' or ${sameDataset('l', 'i')})
     where c.import_id = $1
     order by c.kind, c.key, l.applied_at`,
    [id],
  );
  return rows.map(({ subject, before, ...next }) => [
    subject,
    { ...next, found: { record: before ?? undefined } },
  ]);
}

async function nextLong(client: PoolClient, { id }: ImportRow): Promise<[string, NextImport][]> {
  const { rows } = await client.query<StagedValue & { subject: string; id: string; appliedAt: Date }>(
    `select distinct on (c.key) c.kind || ' ' || c.key as subject, n.import_id as id, l.applied_at as "appliedAt",
       n.seq, n.dataset, n.action, n.replaced
     from import_change c
     join import i on i.id = c.import_id
     join import_observation n on ${sameObservation('c', 'n')} and n.dataset is not null
       and n.action in ('create', 'update', 'unchanged')
     join import l on l.id = n.import_id and l.state = 'applied' and l.applied_at > i.applied_at
       and ${sameDataset('l', 'i')}
     where c.import_id = $1
     order by c.key, l.applied_at`,
    [id],
  );
  return rows.map(({ subject, id: next, appliedAt, ...staged }) => [
    subject,
    { id: next, appliedAt, found: { staged } },
  ]);
}

/** What an import made cannot go away while something else refers to it. */
async function withReferrers(client: PoolClient, all: readonly Undoable[]): Promise<readonly Undoable[]> {
  const found = new Map<Kind, ReadonlyMap<string, readonly Referrer[]>>();
  for (const kind of new Set(all.map((one) => one.kind))) {
    const made = all.filter(
      (one) => one.kind === kind && one.before === undefined && one.left !== undefined && one.next === null,
    );
    found.set(
      kind,
      await referrersOf(
        client,
        kind,
        made.map(({ key }) => key),
      ),
    );
  }
  return all.map((one) => {
    const referrers = found.get(one.kind)?.get(one.key) ?? [];
    return { ...one, referrers, later: one.later || referrers.length > 0 };
  });
}

interface Undoing {
  readonly id: string;
  readonly reason: string;
  readonly keepLater: boolean;
  readonly author: Author;
}

/** Refuses what is not applied or was applied too long ago. */
export async function refuseLate(client: PoolClient, row: ImportRow): Promise<void> {
  if (row.state !== 'applied') throw new ImportError('not-applied');
  const { rows } = await client.query<object>(
    `select 1 from import where id = $1 and applied_at > now() - interval '${UNDO_DAYS} days'`,
    [row.id],
  );
  if (rows.length === 0) throw new ImportError('too-late');
}

/** Makes records as they were before an import, in the transaction of `client`; what was edited later stays. */
export async function undoRecords(client: PoolClient, undoing: Undoing): Promise<void> {
  const row = await lockImport(client, undoing.id);
  await refuseLate(client, row);
  const written = kindOf(row).kinds;
  await lockTables(client, written);
  const all = await readUndo(client, row);
  if (!undoing.keepLater && all.some(({ later }) => later)) throw new ImportError('later-edits');
  const undone = all.filter(({ later, next }) => !later && next === null);
  const opened: OpenedList[] = [];
  for (const kind of [...written].reverse()) {
    const own = undone.filter((one) => one.kind === kind);
    const made = own.filter(({ before }) => before === undefined);
    opened.push(
      ...(await removeRecords(
        client,
        kind,
        made.map(({ key }) => storedKey(kind, key)),
      )),
    );
    await writeRecords(
      client,
      kind,
      own.flatMap(({ before }) => before ?? []),
    );
  }
  if (row.kind === 'indicators') await settleDataset(client, importedDataset(row.context));
  await rebaseLaterImports(client, all);
  const cellsBack = all.flatMap((one) => withCellsBack(one, kindOf(row)) ?? []);
  for (const { kind, now } of cellsBack) await writeRecords(client, kind, [now]);
  if (written.some(({ hasRollup }) => hasRollup === true)) await refreshActivityRollups(client);
  const changed = undone.filter(isChanged);
  const others = opened.filter(
    (list) =>
      ![...changed, ...cellsBack].some(
        ({ kind, key }) => subjectOf(list.kind, list.key) === `${kind.name} ${key}`,
      ),
  );
  const single = changed.length > ON_RECORD || !kinds.has(written[0]?.name ?? '') ? [] : changed;
  await insertAuditEntries(client, undoing.author, [
    undoneChange(row, undoing.reason, {
      records: changed.length,
      later: all.filter(({ later }) => later).length,
    }),
    ...single.map(({ kind, key, before, now }) =>
      recordChange('undone', row.id, { kind, key, before: now, after: before }),
    ),
    ...cellsBack.map(({ kind, key, before, now }) =>
      recordChange('undone', row.id, { kind, key, before, after: now }),
    ),
    ...others.map(({ kind, key, before, after }) => ({
      action: `${kind.name}.list-opened`,
      subject: subjectOf(kind, key),
      before: withoutPersons(kind, before),
      after: withoutPersons(kind, after),
      reason: undoing.reason,
      importId: row.id,
    })),
  ]);
  await markUndone(client, row.id);
  if (changed.length + cellsBack.length > 0) await bumpVersion(client);
}

/** Whether undoing makes another record of it. */
export function isChanged({ kind, before, now, later, next }: Undoable): boolean {
  return !later && next === null && versionOf(kind, before) !== versionOf(kind, now);
}

/** What a later import says again goes back, once that one is undone too, to where this import found it. */
async function rebaseLaterImports(client: PoolClient, all: readonly Undoable[]): Promise<void> {
  for (const { kind, key, before, left, next } of all) {
    if (next === null) continue;
    const { found } = next;
    const isLong = 'staged' in found;
    const there = isLong ? left && asFound(left, found.staged) : found.record;
    // Somebody edited it between the two: that stays.
    if (versionOf(kind, there) !== versionOf(kind, left)) continue;
    if (isLong) {
      await rebaseStagedValue(client, { id: next.id, staged: found.staged }, before);
      continue;
    }
    await client.query(
      'update import_change set before = $4 where import_id = $1 and kind = $2 and key = $3',
      [...[next.id, kind.name, key], before === undefined ? null : JSON.stringify(before)],
    );
  }
}

/** A record that was edited later, with some cells as they were before the import; null where they are not as it left them. */
function withCellsBack(
  { kind, key, before, left, now, later }: Undoable,
  { tells }: ImportKind,
): { kind: Kind; key: string; before: Values; now: Values } | null {
  if (!later || tells?.kind !== kind) return null;
  if (before === undefined || left === undefined || now === undefined) return null;
  const cells = tells.columns.map((column) => {
    const [was = null, made = null, is = null] = [before.root[column], left.root[column], now.root[column]];
    return { column, was, made, is };
  });
  if (cells.some(({ made, is }) => is !== made) || cells.every(({ was, is }) => was === is)) return null;
  const back = Object.fromEntries(cells.map(({ column, was }) => [column, was]));
  return { kind, key, before: now, now: { ...now, root: { ...now.root, ...back } } };
}

export function undoneChange(row: ImportRow, reason: string, figures: Readonly<Record<string, number>>) {
  return {
    action: 'import.undone',
    subject: `import ${row.id}`,
    after: { kind: row.kind, ...figures },
    reason,
    importId: row.id,
  };
}

export async function markUndone(client: PoolClient, id: string): Promise<void> {
  await client.query(`update import set state = 'undone', undone_at = now() where id = $1`, [id]);
}
