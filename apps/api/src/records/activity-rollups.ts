import type { PoolClient } from 'pg';

/** What adds activities up, in order. */
export const ROLLUP_STATEMENTS = [
  'delete from activity_cell',
  'insert into activity_cell select * from activity_cell_now',
  'delete from activity_link',
  'insert into activity_link select * from activity_link_now',
] as const;

/** Adds activities up again: anyone who changes activities calls it in the same transaction. */
export async function refreshActivityRollups(client: PoolClient): Promise<void> {
  for (const statement of ROLLUP_STATEMENTS) await client.query(statement);
}
