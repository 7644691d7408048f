import { lockoutRules, tidyLine, type ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { LoginThrottleService } from './login-throttle.service.js';
import { Person } from './identity.entities.js';
import { CredentialsService } from './credentials.service.js';
import { addressProblems } from './new-account.js';
import { AccountLookupService } from './account-lookup.service.js';
import { issue } from './validation-issue.js';

/** Changes the address of an account: it counts once a link that was sent to it is opened. */
@Injectable()
export class AddressService {
  constructor(
    private readonly accountLookup: AccountLookupService,
    private readonly loginThrottle: LoginThrottleService,
    private readonly credentials: CredentialsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Sends a link to the new address, and a letter that says so to the old one. Whether another account has the
   * address is told only to who can open letters to it.
   */
  async ask(email: string, password: string, context: RequestContext): Promise<readonly ValidationIssue[]> {
    const holder = await this.accountLookup.own(context.auth);
    const newEmail = tidyLine(email).toLowerCase();
    const problems = addressProblems(newEmail);
    if (problems.length > 0) return problems;
    if (newEmail === holder.email) return [issue('email', 'same')];
    const refused =
      holder.passwordHash === null
        ? null
        : await this.credentials.prove(holder, password, 'password', context);
    if (refused !== null) return [refused];
    const wait = await this.loginThrottle.begin([
      { name: `letters of ${holder.id}`, rule: lockoutRules.account },
    ]);
    if (wait > 0) return [issue('', 'wait', wait)];
    const { id } = holder;
    await this.audit.change(
      context,
      { action: 'account.address-asked', subject: `account ${id}` },
      async (change) => {
        await change.update(Person, id, { newEmail });
        await this.credentials.sendAddressLink(change, id);
      },
    );
    return [];
  }
}
