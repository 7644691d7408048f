import type { PoolClient } from 'pg';
import type { RowAction } from '../import.js';

/** One observation of a large plan. */
export interface StagedRow {
  readonly line: number;
  readonly country: string | null;
  readonly indicator: string | null;
  readonly sex: string | null;
  readonly age: string | null;
  readonly year: number | null;
  readonly value: number | null;
  readonly before: number | null;
  /** The range of the other sexes that the value does not agree with. */
  readonly warning: string | null;
  /** The values of other datasets that differ. */
  readonly other: string | null;
  readonly action: RowAction;
  readonly wrong:
    | readonly {
        readonly key: string | null;
        readonly code: string;
        readonly value?: string;
        readonly text?: string;
        readonly suggestions?: readonly string[];
      }[]
    | null;
}

/** A page of a large plan. */
export async function stagedPage(
  client: Pick<PoolClient, 'query'>,
  id: string,
  action: RowAction | 'all',
  { offset, first }: { readonly offset: number; readonly first: number },
): Promise<readonly StagedRow[]> {
  const { rows } = await client.query<StagedRow>(
    `select line, country_code as country, indicator_code as indicator, sex, age, year, value, before, action, wrong,
       warning, other
     from import_observation
     where import_id = $1 and ($2 = 'all' or action = $2)
     order by seq
     offset $3 limit $4`,
    [id, action, offset, first],
  );
  return rows;
}
