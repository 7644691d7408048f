import type { Cells, Values } from '@libs/model';
import type { PoolClient } from 'pg';

/** A value as a long import found it; of another dataset than its own only what it may change of it. */
export interface FoundValue extends Cells {
  readonly dataset: string;
}

/** What a long import says of one value: what it leaves of it, and what it found. */
export interface StagedValue {
  readonly seq: number;
  readonly dataset: string;
  readonly action: string;
  readonly replaced: readonly FoundValue[];
}

/** Of two imports, by the names of their tables in a statement, whether their figures are of the same dataset. */
export const sameDataset = (a: string, b: string): string =>
  `(${a}.context ->> 'source', coalesce(${a}.context ->> 'vintage', '')) is not distinct from
     (${b}.context ->> 'source', coalesce(${b}.context ->> 'vintage', ''))`;

/** Of a change by a short import and a value of a long one, whether both are of the same observation. */
export const sameObservation = (change: string, staged: string): string =>
  `${change}.kind = 'observation'
     and ${change}.after #>> '{root,country_code}' = ${staged}.country_code
     and ${change}.after #>> '{root,indicator_code}' = ${staged}.indicator_code
     and ${change}.after #>> '{root,sex}' = ${staged}.sex
     and ${change}.after #>> '{root,age}' = ${staged}.age
     and (${change}.after #>> '{root,year}')::smallint = ${staged}.year`;

/** An observation as a long import found it, whose values are `now` by the same datasets; undefined where there was none. */
export function asFound(now: Values, { dataset, action, replaced }: StagedValue): Values | undefined {
  const found = new Map(replaced.map((one) => [one.dataset, one]));
  const values = (now.parts['values'] ?? []).flatMap((row) => {
    const was = found.get(String(row['dataset']));
    if (was === undefined) return row['dataset'] === dataset && action === 'create' ? [] : [row];
    return [{ ...row, ...was }];
  });
  return values.length === 0 ? undefined : { ...now, parts: { ...now.parts, values } };
}

/** Has a value of a long import go back, once that is undone, to an observation as it was earlier. */
export async function rebaseStagedValue(
  client: PoolClient,
  { id, staged: { seq, dataset } }: { readonly id: string; readonly staged: StagedValue },
  before: Values | undefined,
): Promise<void> {
  const values = before?.parts['values'] ?? [];
  const own = values.find((row) => row['dataset'] === dataset);
  const replaced = values.map((row) => {
    const { preferred = null, reason = null } = row;
    return row === own ? row : { dataset: row['dataset'], preferred, reason };
  });
  await client.query(
    'update import_observation set action = $3, before = $4, replaced = $5 where import_id = $1 and seq = $2',
    [id, seq, own === undefined ? 'create' : 'update', own?.['value'] ?? null, JSON.stringify(replaced)],
  );
}

/** A value of a long import that a short one says again, as the short one found it. */
interface RepeatedValue extends StagedValue {
  readonly next: string;
  readonly key: string;
  readonly found: Values | null;
  readonly left: Cells;
}

/**
 * Has what short imports say again, of a long one that is undone, go back to where that one began; an edit between the two
 * stays. `said` is the temporary table of what is said again.
 */
export async function rebaseRecordChanges(client: PoolClient, id: string): Promise<void> {
  const { rows } = await client.query<RepeatedValue>(
    `select i.seq, i.dataset, i.action, i.replaced, n.import_id as next, n.key, n.before as found,
       jsonb_build_object('value', i.value, 'status', i.status, 'series_break', i.series_break, 'preferred', i.preferred,
         'reason', i.reason) as left
     from said s
     join import_observation i on i.import_id = $1 and i.seq = s.seq
     join import_change n on n.import_id = s.next_id and ${sameObservation('n', 'i')}
     where s.next_seq is null`,
    [id],
  );
  const rebased = rows.flatMap(({ next, key, found, left, ...staged }) => {
    const own = found?.parts['values']?.find((row) => row['dataset'] === staged.dataset);
    if (found === null || own === undefined) return [];
    const isAsLeft = Object.entries(left).every(([name, cell]) => (own[name] ?? null) === cell);
    return isAsLeft ? [{ import_id: next, key, before: asFound(found, staged) ?? null }] : [];
  });
  await client.query(
    `update import_change c set before = nullif(h.before, 'null'::jsonb)
     from jsonb_to_recordset($1) as h (import_id uuid, key text, before jsonb)
     where c.import_id = h.import_id and c.kind = 'observation' and c.key = h.key`,
    [JSON.stringify(rebased)],
  );
}
