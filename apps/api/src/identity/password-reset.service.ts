import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { CredentialsService } from './credentials.service.js';
import { ThrottleKeysService } from './throttle-keys.service.js';
import { AccountLookupService } from './account-lookup.service.js';
import { issue } from './validation-issue.js';

/** Helps those who forgot their password. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly accountLookup: AccountLookupService,
    private readonly throttleKeys: ThrottleKeysService,
    private readonly credentials: CredentialsService,
    private readonly audit: AuditService,
  ) {}

  /** Sends a link for a new password, if there is such an account; who asks learns nothing about that. */
  async requestReset(email: string, context: RequestContext): Promise<readonly ValidationIssue[]> {
    const holder = await this.accountLookup.byEmail(email);
    const wait = await this.throttleKeys.loginThrottle.begin(
      await this.throttleKeys.forResetLetter(email, holder?.id ?? null, context),
    );
    if (wait > 0) return [issue('', 'wait', wait)];
    if (holder === null || holder.passwordHash === null) return [];
    await this.audit.change(
      context,
      { action: 'password.reset-asked', subject: `account ${holder.id}` },
      (change) => this.credentials.sendLink(change, holder.id, 'reset'),
    );
    return [];
  }
}
