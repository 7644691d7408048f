import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailService } from '../mail/mail.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ThrottleKeysService } from './throttle-keys.service.js';
import { OneTimeTokenService } from './one-time-token.service.js';
import { isPassword } from './password.js';
import type { Holder } from './account-lookup.service.js';
import { issue } from './validation-issue.js';
import { SessionsService } from './sessions.service.js';

/** Passwords, links and sessions of an account: whatever lets someone in. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly throttleKeys: ThrottleKeysService,
    private readonly sessions: SessionsService,
    private readonly oneTimeTokens: OneTimeTokenService,
    private readonly mails: MailService,
  ) {}

  /** Anyone who sits at an open session proves to be its owner; only tries in this session count. */
  async prove(
    holder: Holder,
    password: string,
    field: string,
    context: RequestContext,
  ): Promise<ValidationIssue | null> {
    const keys = this.throttleKeys.forSession(context);
    const wait = await this.throttleKeys.loginThrottle.begin(keys);
    if (wait > 0) return issue('', 'wait', wait);
    if (!(await isPassword(holder.passwordHash, password))) return issue(field, 'wrong-password');
    await this.throttleKeys.loginThrottle.right(keys);
    return null;
  }

  /** Sets a new password and ends every other session; a mail tells, in case it was someone else. */
  async change(
    change: EntityManager,
    account: string,
    passwordHash: string,
    but: string | null,
  ): Promise<void> {
    await change.query('update account set password_hash = $2 where id = $1', [account, passwordHash]);
    await this.closeAll(change, account, but);
    await this.mails.queue(change, account, 'password-changed');
  }

  /** Sends a link that works once; an earlier one for the same purpose works no more. */
  async sendLink(
    change: EntityManager,
    account: string,
    purpose: 'invitation' | 'reset' | 'address',
  ): Promise<void> {
    const secret = await this.oneTimeTokens.issue(change, purpose, account);
    await this.mails.forgetLinks(change, account);
    await this.mails.queue(change, account, purpose, secret);
  }

  /** Sends a link to the new address of an account, and a letter about it to the present one. */
  async sendAddressLink(change: EntityManager, account: string): Promise<void> {
    await this.sendLink(change, account, 'address');
    await this.mails.queue(change, account, 'address-asked');
  }

  /** Ends all sessions but one, and closes every link. */
  async closeAll(change: EntityManager, account: string, but: string | null = null): Promise<void> {
    await this.sessions.endAll(change, account, but);
    await this.closeLinks(change, account);
  }

  /** Closes every link, also in letters that are still to be sent. */
  async closeLinks(change: EntityManager, account: string): Promise<void> {
    await this.oneTimeTokens.closeAll(change, account);
    await this.mails.forgetLinks(change, account);
  }

  /** Forgets failed tries: the password is another one now. */
  async forgive(email: string, account: string, context: RequestContext): Promise<void> {
    await this.throttleKeys.loginThrottle.clear(await this.throttleKeys.forSignIn(email, account, context));
  }
}
