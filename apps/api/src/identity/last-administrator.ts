import type { ValidationIssue } from '@libs/rules';
import type { EntityManager } from 'typeorm';
import type { AuditService, Change } from '../audit/audit.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { accepted } from './account-directory.service.js';
import { issue } from './validation-issue.js';

/** A change that would leave the product without an administrator. */
class NoAdministratorLeftError extends Error {}

/** Roles change one after the other: what is read of them in a transaction holds until it ends. */
export async function lockRoles(change: EntityManager): Promise<void> {
  await change.query('lock table account_role in share row exclusive mode');
}

/**
 * Makes a change and puts it on record; nothing is kept where it would leave the product without an administrator who can
 * come in. Who was only invited is none yet: the letter may never arrive.
 */
export async function ensuringAnAdministrator(
  audit: AuditService,
  context: RequestContext,
  entry: Change,
  work: (change: EntityManager) => Promise<unknown>,
): Promise<readonly ValidationIssue[]> {
  try {
    await audit.change(context, entry, async (change) => {
      await lockRoles(change);
      const before = await hasAdministrator(change);
      await work(change);
      if (before && !(await hasAdministrator(change))) throw new NoAdministratorLeftError();
    });
    return [];
  } catch (fault) {
    if (fault instanceof NoAdministratorLeftError) return [issue('', 'last-administrator')];
    throw fault;
  }
}

async function hasAdministrator(change: EntityManager): Promise<boolean> {
  const [found] = await change.query<unknown[]>(
    `select 1 from account_role r join account a on a.id = r.account_id
     where r.role = 'administrator' and r.valid_from <= current_date
       and (r.valid_to is null or r.valid_to > current_date) and ${accepted} limit 1`,
  );
  return found !== undefined;
}
