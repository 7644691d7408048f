import type { PoolClient } from 'pg';

/** Adds activities up anew: whoever changes activities calls it in the same transaction. */
export async function refreshActivityRollups(client: PoolClient): Promise<void> {
  await client.query('delete from activity_cell');
  await client.query('insert into activity_cell select * from activity_cell_now');
  await client.query('delete from activity_link');
  await client.query('insert into activity_link select * from activity_link_now');
}
