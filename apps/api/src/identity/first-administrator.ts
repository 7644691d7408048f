import type { DataSource } from 'typeorm';
import { OneTimeTokenService } from './one-time-token.service.js';

/**
 * A new link for the first administrator, or null once there has been one. There is no password to begin with:
 * anyone who reads the output of the start becomes the first.
 */
export async function firstAdministratorLink(
  database: DataSource,
  publicUrl: string,
): Promise<string | null> {
  const [existing] = await database.query<unknown[]>(
    `select 1 from account_role where role = 'administrator' limit 1`,
  );
  if (existing !== undefined) return null;
  const secret = await database.transaction((change) =>
    new OneTimeTokenService(database).issue(change, 'first', null),
  );
  return `${publicUrl}/welcome#${secret}`;
}
