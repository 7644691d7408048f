import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** What someone said of a file of observations. */
export type ObservationContext = Readonly<Record<string, string>>;

/** Reasons for which what is brought in is preferred to what is on record; without one, what is on record stays preferred. */
export const PREFERENCES = ['national-figure', 'newer-edition', 'comparable'] as const;

/**
 * The code of the dataset that a file is an edition of: always the same for the same source and vintage, and never that of a
 * shipped one, so that what is brought in replaces no published value.
 */
export function importedDataset({ source = '', vintage = '' }: ObservationContext): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([source, vintage]))
    .digest();
  return `i${hash.readUIntBE(0, 6).toString(36).padStart(5, '0').slice(-5)}`;
}

/** Makes sure of the dataset that observations are about to refer to; what is entered here is an edition of its day. */
export async function ensureDataset(client: PoolClient, context: ObservationContext): Promise<string> {
  const code = importedDataset(context);
  await client.query(
    `insert into dataset (code, source_id, vintage)
     select $1, id, coalesce($3, case when id like 'entered-%' then page_date end) from source where id = $2
     on conflict (code) do nothing`,
    [code, context['source'], context['vintage'] ?? null],
  );
  return code;
}

/** Says of which series a dataset has values now, and forgets it where it has none. */
export async function settleDataset(client: PoolClient, code: string): Promise<void> {
  await client.query(
    `insert into series_dataset (indicator_code, sex, age, dataset)
     select distinct indicator_code, sex, age, dataset from observation where dataset = $1
     on conflict do nothing`,
    [code],
  );
  await client.query(
    `delete from series_dataset s
     where dataset = $1 and not exists (
       select from observation o
       where o.dataset = s.dataset and (o.indicator_code, o.sex, o.age) = (s.indicator_code, s.sex, s.age)
     )`,
    [code],
  );
  await client.query(
    `delete from dataset d where code = $1 and not exists (select from series_dataset where dataset = d.code)`,
    [code],
  );
}
