import type { PoolClient } from 'pg';
import { insertAuditEntries, type Author } from '../../audit/insert-audit-entries.js';
import { bumpVersion } from '../../platform/postgres/transaction.js';
import { lockImport, markApplied, refuseAgain, refuseOther } from '../apply.js';
import type { ImportRow } from '../import.row.js';
import { decisionsHash } from '../read-plan.js';
import { importedDataset, ensureDataset, settleDataset } from './dataset.js';
import { rebaseRecordChanges, sameDataset, sameObservation } from './rebase-imports.js';
import { ImportError } from '../import-error.js';
import { markUndone, refuseLate, undoneChange } from '../undo.js';

const CELL = ['country_code', 'indicator_code', 'sex', 'age', 'year'];
const sameCell = CELL.map((column) => `o.${column} = i.${column}`).join(' and ');
const SAME = `${sameCell} and o.dataset = i.dataset`;
/** What an import leaves of an observation. */
const LEFT = ['value', 'status', 'series_break', 'preferred', 'reason'];
const leftOf = (of: string): string => `(${LEFT.map((column) => `${of}.${column}`).join(', ')})`;
/** The values that an import found under the keys of its own, as they were before. */
const replaced = `cross join jsonb_to_recordset(i.replaced) as b
       (dataset text, value double precision, status text, series_break boolean, preferred boolean, reason text)`;
const own = 'b.dataset = i.dataset';
const BATCH = 50_000;

type Progress = (rows: number, of: number) => void;

/** Tells a large plan from any other. */
export function largeHash(row: ImportRow): string {
  return `${decisionsHash(row)}.${row.outcome?.hash ?? ''}`;
}

interface Writing {
  readonly id: string;
  readonly seen: string;
  readonly hashNow: string | null;
  readonly author: Author;
  readonly progress: Progress;
}

/** Writes the observations of a large plan set by set, in the transaction of `client`. */
export async function applyObservations(client: PoolClient, writing: Writing): Promise<void> {
  const row = await lockImport(client, writing.id);
  refuseAgain(row, writing.hashNow);
  const { outcome } = row;
  if (outcome === null) throw new ImportError('rows-changed');
  refuseOther(writing.seen, largeHash(row));
  if (outcome.counts.problem > 0) throw new ImportError('has-problems');
  // The version comes last here: nobody publishes observations, and everybody else would wait for a minute.
  await client.query('lock table observation in share row exclusive mode');
  await refuseMoved(client, row.id);
  const dataset = await ensureDataset(client, row.context);
  await inBatches(client, row.id, writing.progress, async (from, to) => {
    await client.query(
      `update observation o set (${LEFT.join(', ')}) = ${leftOf('i')}
       from import_observation i
       where i.import_id = $1 and i.action = 'update' and i.seq > $2 and i.seq <= $3 and ${SAME}`,
      [row.id, from, to],
    );
    await client.query(
      `insert into observation (${CELL.join(', ')}, dataset, ${LEFT.join(', ')})
       select ${CELL.join(', ')}, dataset, ${LEFT.join(', ')} from import_observation
       where import_id = $1 and action = 'create' and seq > $2 and seq <= $3`,
      [row.id, from, to],
    );
    await client.query(
      `update observation o
       set preferred = o.preferred and not i.preferred,
         reason = case when o.preferred and not i.preferred then coalesce(o.reason, 'on-record') end
       from import_observation i
       where i.import_id = $1 and i.action in ('create', 'update') and i.seq > $2 and i.seq <= $3
         and ${sameCell} and o.dataset <> i.dataset`,
      [row.id, from, to],
    );
  });
  await settleDataset(client, dataset);
  const change = {
    action: 'import.applied',
    subject: `import ${row.id}`,
    after: { kind: row.kind, counts: outcome.counts, ...outcome.sentence.values },
    importId: row.id,
  };
  await insertAuditEntries(client, writing.author, [change]);
  await markApplied(client, row, outcome);
  if (outcome.counts.create + outcome.counts.update > 0) await bumpVersion(client);
}

/** Refuses where what stands is not what the plan was compared with. */
async function refuseMoved(client: PoolClient, id: string): Promise<void> {
  // All are counted: asked for the first one only, the database looks for each line's values by itself, which takes minutes.
  const { rows } = await client.query<{ moved: number }>(
    `select count(*)::integer as moved from (
     select 1 from import_observation i
     left join observation o on ${SAME}
     where i.import_id = $1 and i.action in ('create', 'update', 'unchanged') and o.value is distinct from i.before
     union all
     select 1 from import_observation i
     ${replaced}
     left join observation o on ${sameCell} and o.dataset = b.dataset
     where i.import_id = $1 and i.action in ('create', 'update', 'unchanged')
       and ((o.preferred, o.reason) is distinct from (b.preferred, b.reason)
         or (${own} and ${leftOf('o')} is distinct from ${leftOf('b')}))
     union all
     select 1 from import_observation i
     join observation o on ${sameCell} and o.dataset <> i.dataset
     where i.import_id = $1 and i.action in ('create', 'update', 'unchanged')
       and coalesce(not i.replaced @> jsonb_build_array(jsonb_build_object('dataset', o.dataset)), true)
     ) as other`,
    [id],
  );
  if ((rows[0]?.moved ?? 0) > 0) throw new ImportError('rows-changed');
}

/**
 * Of each observation that an import wrote the first later import, long or short, that says it again and stands: it is that
 * one's by now, and stays where this one is undone. A short one has no `next_seq`.
 */
const laterStatement = `select distinct on (seq) seq, next_id, next_seq from (
     select i.seq, n.import_id as next_id, n.seq as next_seq, l.applied_at
     from import_observation i
     join import own on own.id = i.import_id
     join import_observation n on ${CELL.map((column) => `n.${column} = i.${column}`).join(' and ')}
       and n.dataset = i.dataset and n.import_id <> i.import_id and n.action in ('create', 'update', 'unchanged')
     join import l on l.id = n.import_id and l.state = 'applied' and l.applied_at > own.applied_at
     where i.import_id = $1 and i.action in ('create', 'update')
     union all
     select i.seq, n.import_id, null, l.applied_at
     from import_observation i
     join import own on own.id = i.import_id
     join import_change n on ${sameObservation('n', 'i')}
     join import l on l.id = n.import_id and l.state = 'applied' and l.applied_at > own.applied_at
       and ${sameDataset('l', 'own')}
     where i.import_id = $1 and i.action in ('create', 'update')
   ) next
   order by seq, applied_at`;

/**
 * Whether it is known what an import found in the place of a value: not so of what was changed by versions before it was kept.
 */
const isKept = `(i.action = 'create' or i.replaced @> jsonb_build_array(jsonb_build_object('dataset', i.dataset)))`;

/**
 * How many observations of an import stand as it left them, are another, are those of a later import, or cannot be put back
 * since nobody kept what they were.
 */
export async function laterObservations(
  client: Pick<PoolClient, 'query'>,
  id: string,
): Promise<LaterObservations> {
  const asLeft = `${leftOf('o')} is not distinct from ${leftOf('i')}`;
  const { rows } = await client.query<LaterObservations>(
    `select count(*) filter (where s.seq is null and ${isKept} and ${asLeft})::integer as records,
       count(*) filter (where s.seq is null and ${isKept} and not ${asLeft})::integer as later,
       count(s.seq)::integer as kept,
       count(*) filter (where s.seq is null and not coalesce(${isKept}, false))::integer as lost
     from import_observation i
     left join observation o on ${SAME}
     left join (${laterStatement}) s on s.seq = i.seq
     where i.import_id = $1 and i.action in ('create', 'update')`,
    [id],
  );
  return rows[0] ?? { records: 0, later: 0, kept: 0, lost: 0 };
}

interface LaterObservations {
  readonly records: number;
  readonly later: number;
  readonly kept: number;
  readonly lost: number;
}

interface Undoing {
  readonly id: string;
  readonly reason: string;
  readonly keepLater: boolean;
  readonly author: Author;
  readonly progress: Progress;
}

/** Makes the observations as they were before; those that were changed later, or said again by a later import, stay. */
export async function undoObservations(client: PoolClient, undoing: Undoing): Promise<void> {
  const row = await lockImport(client, undoing.id);
  await refuseLate(client, row);
  await client.query('lock table observation in share row exclusive mode');
  const { records, later, lost } = await laterObservations(client, row.id);
  if (later > 0 && !undoing.keepLater) throw new ImportError('later-edits');
  await client.query(`create temporary table said on commit drop as ${laterStatement}`, [row.id]);
  await client.query('analyze said');
  await inBatches(client, row.id, undoing.progress, async (from, to) => {
    const ofBatch = `i.import_id = $1 and i.seq > $2 and i.seq <= $3 and ${isKept} and not exists (select from said where said.seq = i.seq)`;
    const asLeft = `exists (select from observation l where ${SAME.replaceAll('o.', 'l.')} and ${leftOf('l')} is not distinct from ${leftOf('i')})`;
    await client.query(
      `update observation o set (preferred, reason) = (b.preferred, b.reason)
       from import_observation i
       ${replaced}
       where ${ofBatch} and i.action in ('create', 'update') and not ${own} and ${sameCell} and o.dataset = b.dataset
         and ${asLeft}`,
      [row.id, from, to],
    );
    await client.query(
      `delete from observation o using import_observation i
       where ${ofBatch} and i.action = 'create' and ${SAME} and ${leftOf('o')} is not distinct from ${leftOf('i')}`,
      [row.id, from, to],
    );
    await client.query(
      `update observation o set (${LEFT.join(', ')}) = ${leftOf('b')}
       from import_observation i
       ${replaced}
       where ${ofBatch} and i.action = 'update' and ${own} and ${SAME} and ${leftOf('o')} is not distinct from ${leftOf('i')}`,
      [row.id, from, to],
    );
  });
  await rebaseStagedImports(client, row.id);
  await rebaseRecordChanges(client, row.id);
  await client.query('drop table said');
  await settleDataset(client, importedDataset(row.context));
  await insertAuditEntries(client, undoing.author, [
    undoneChange(row, undoing.reason, { records, later, lost }),
  ]);
  await markUndone(client, row.id);
  if (lost > 0)
    await client.query(
      `update import set outcome = jsonb_set(outcome, '{sentence,values,lost}', to_jsonb($2::integer)) where id = $1`,
      [row.id, lost],
    );
  if (records > 0) await bumpVersion(client);
}

/** What a later long import says again goes back, once that one is undone too, to where this one found it; an edit between them stays. */
async function rebaseStagedImports(client: PoolClient, id: string): Promise<void> {
  const found = (column: string): string =>
    `case when m.action = 'unchanged' then m.${column} else b.${column} end`;
  await client.query(
    `update import_observation n set action = i.action, before = i.before, replaced = i.replaced
     from said s
     join import_observation i on i.import_id = $1 and i.seq = s.seq
     join import_observation m on m.import_id = s.next_id and m.seq = s.next_seq
     left join lateral jsonb_to_recordset(m.replaced) as b
       (dataset text, value double precision, status text, series_break boolean, preferred boolean, reason text)
       on b.dataset = m.dataset
     where n.import_id = m.import_id and n.seq = m.seq
       and ${leftOf('i')} is not distinct from (${LEFT.map(found).join(', ')})`,
    [id],
  );
}

async function inBatches(
  client: PoolClient,
  id: string,
  progress: Progress,
  work: (from: number, to: number) => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(seq), 0) as last from import_observation where import_id = $1',
    [id],
  );
  const last = rows[0]?.last ?? 0;
  for (let from = 0; from < last; from += BATCH) {
    await work(from, from + BATCH);
    progress(Math.min(last, from + BATCH), last);
  }
}
