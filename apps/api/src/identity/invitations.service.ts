import { randomUUID } from 'node:crypto';
import { tidyLine, type ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { codeOf } from '../platform/settings/operator-error.js';
import { RoleGrantService } from './role-grant.service.js';
import { CredentialsService } from './credentials.service.js';
import { ensuringAnAdministrator } from './last-administrator.js';
import { addRole, newAccount, personProblems, type RoleGift, type Self } from './new-account.js';
import { AccountIdentity } from './openid.entities.js';
import { AccountLookupService } from './account-lookup.service.js';
import { issue } from './validation-issue.js';

/** Invites people, who come in by no other way. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly roleGrants: RoleGrantService,
    private readonly accountLookup: AccountLookupService,
    private readonly credentials: CredentialsService,
    private readonly audit: AuditService,
  ) {}

  async invite(
    { role, country, until, language, ...self }: Self & RoleGift,
    context: RequestContext,
  ): Promise<readonly ValidationIssue[]> {
    const person = { name: tidyLine(self.name), email: tidyLine(self.email).toLowerCase(), language };
    const problems = [
      ...personProblems(person),
      ...(await this.roleGrants.problemsOf({ role, country, until }, context)),
    ];
    if (problems.length > 0) return problems;
    if ((await this.accountLookup.byEmail(person.email)) !== null) return [issue('email', 'known')];
    const id = randomUUID();
    const entry = { action: 'account.invited', subject: `account ${id}`, after: { role, country, until } };
    try {
      await this.audit.change(context, entry, async (change) => {
        await newAccount(change, id, person, null);
        await addRole(change, id, { role, country, until });
        await this.credentials.sendLink(change, id, 'invitation');
      });
    } catch (fault) {
      // 23505: someone else has invited them at the same moment.
      if (codeOf(fault) === '23505') return [issue('email', 'known')];
      throw fault;
    }
    return [];
  }

  /** A new invitation, for who lost theirs, their password, their second factor or their identity at a provider; sessions end. */
  async again(account: string, context: RequestContext): Promise<readonly ValidationIssue[]> {
    await this.roleGrants.over(account, context);
    const entry = { action: 'account.invited', subject: `account ${account}` };
    return ensuringAnAdministrator(this.audit, context, entry, async (change) => {
      await this.credentials.closeAll(change, account);
      await change.delete(AccountIdentity, { accountId: account });
      await this.credentials.sendLink(change, account, 'invitation');
    });
  }
}
