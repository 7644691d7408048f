import { tidyLine, type Reading, type ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AuditService, type Change } from '../audit/audit.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { RoleGrantService } from './role-grant.service.js';
import { Person } from './identity.entities.js';
import { CredentialsService } from './credentials.service.js';
import { ensuringAnAdministrator, lockRoles } from './last-administrator.js';
import { addRole, isHeld, nameProblems, type RoleGift } from './new-account.js';
import { issue } from './validation-issue.js';

type Issues = Promise<readonly ValidationIssue[]>;

/** The role that was given by someone else meanwhile. */
class RoleAlreadyHeldError extends Error {}

/** What the secretariat and the administrator do with the accounts of others, and with the product. */
@Injectable()
export class AccountAdminService {
  constructor(
    private readonly roleGrants: RoleGrantService,
    private readonly credentials: CredentialsService,
    private readonly audit: AuditService,
  ) {}

  /** Puts a name right. It is not put on record, so that erasing takes it away everywhere. */
  async rename(account: string, name: string, context: RequestContext): Issues {
    await this.roleGrants.over(account, context);
    const after = tidyLine(name);
    const problems = nameProblems(after);
    if (problems.length > 0) return problems;
    await this.audit.change(context, about('account.name', account), (change) =>
      change.update(Person, account, { name: after }),
    );
    return [];
  }

  async giveRole(account: string, held: RoleGift, context: RequestContext): Issues {
    await this.roleGrants.over(account, context);
    const problems = await this.roleGrants.problemsOf(held, context);
    if (problems.length > 0) return problems;
    try {
      await this.audit.change(context, { ...about('role.given', account), after: held }, async (change) => {
        await lockRoles(change);
        if (await isHeld(change, account, held)) throw new RoleAlreadyHeldError();
        await addRole(change, account, held);
      });
      return [];
    } catch (fault) {
      if (fault instanceof RoleAlreadyHeldError) return [issue('role', 'held')];
      throw fault;
    }
  }

  /** Takes a role away from this moment on. */
  async endRole(account: string, id: string, context: RequestContext): Issues {
    const person = await this.roleGrants.over(account, context);
    const held = person.roles.find((role) => role.id === id && role.current);
    if (held === undefined) throw new AppError('NOT_FOUND');
    const { role, country } = held;
    const entry = { ...about('role.ended', account), before: { role, country } };
    return ensuringAnAdministrator(this.audit, context, entry, (change) =>
      change.query('update account_role set valid_to = current_date where id = $1', [id]),
    );
  }

  async endSessions(account: string, context: RequestContext): Promise<void> {
    await this.roleGrants.over(account, context);
    await this.audit.change(context, about('session.ended', account), (change) =>
      this.credentials.closeAll(change, account),
    );
  }

  /** Erases who someone is. What the account did, and every count, stays. */
  async erase(account: string, reason: string, context: RequestContext): Issues {
    await this.roleGrants.over(account, context);
    const why = tidyLine(reason);
    if (why === '') return [issue('reason', 'empty')];
    const entry = { ...about('account.erased', account), reason: why };
    return ensuringAnAdministrator(this.audit, context, entry, async (change) => {
      await this.credentials.closeAll(change, account);
      for (const table of ['mail', 'account_link', 'account_identity', 'person'])
        await change.query(`delete from ${table} where account_id = $1`, [account]);
      await change.query(
        `update account_role set valid_to = current_date where account_id = $1 and (valid_to is null or valid_to > current_date)`,
        [account],
      );
      await change.query(
        `update account set erased_at = now(), password_hash = null, totp_secret = null, totp_confirmed = false
         where id = $1`,
        [account],
      );
    });
  }

  /** Opens the pages to everybody, or closes them to all but those who sign in. */
  async setReading(reading: Reading, context: RequestContext): Promise<void> {
    const before = { reading: context.auth.reading };
    await this.audit.change(context, { action: 'setting.reading', before, after: { reading } }, (change) =>
      change.query(
        `insert into setting (name, value, changed_at) values ('reading', $1, now())
         on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`,
        [reading],
      ),
    );
  }
}

function about(action: string, account: string): Change {
  return { action, subject: `account ${account}` };
}
