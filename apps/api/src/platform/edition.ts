import type { DataSource } from 'typeorm';
import { poolOf } from './pool.js';

/** The state of the data that an answer is given from. */
export interface Edition {
  /** Counted up by every committed change. */
  readonly version: number;
  /** Day of the last change, ISO 8601. */
  readonly asOf: string;
  readonly fictional: boolean;
}

/** Reads the state of the data: one row. */
export async function currentEdition(database: DataSource): Promise<Edition> {
  const { rows } = await poolOf(database).query<{ version: string; as_of: string; fictional: boolean }>({
    name: 'edition',
    text: `select version, to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD') as as_of, fictional from data_version`,
  });
  const [row] = rows;
  if (row === undefined) throw new Error('The database holds no data yet.');
  return { version: Number(row.version), asOf: row.as_of, fictional: row.fictional };
}
