import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ThrottleKeysService } from './throttle-keys.service.js';
import { isPassword } from './password.js';
import { AccountLookupService, type Holder } from './account-lookup.service.js';
import { issue } from './validation-issue.js';
import { sessionDays, SessionsService } from './sessions.service.js';
import { totpStep } from './totp.js';

/** What someone types to come in. */
export interface Key {
  readonly email: string;
  readonly password: string;
  /** Of the app that makes codes, where the account asks for one. */
  readonly code: string | null;
}

/** What became of it: in, one more question, or why not. */
export interface Entered {
  readonly next: 'in' | 'code' | 'again';
  readonly problems: readonly ValidationIssue[];
}

/** Lets people in and out. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accountLookup: AccountLookupService,
    /** Anyone who comes in by another way is counted there too. */
    readonly throttleKeys: ThrottleKeysService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /** An unknown address, a wrong password and an account without one are told apart in nothing. */
  async signIn({ email, password, code }: Key, context: RequestContext): Promise<Entered> {
    if (!context.mayCarrySecrets) return again(issue('', 'insecure-connection'));
    const holder = await this.accountLookup.byEmail(email);
    const keys = await this.throttleKeys.forSignIn(email, holder?.id ?? null, context);
    const wait = await this.throttleKeys.loginThrottle.begin(keys);
    if (wait > 0) return again(issue('', 'wait', wait));
    const right = await isPassword(holder?.passwordHash ?? null, password);
    if (holder === null || !right) return this.refuse(holder, context, issue('', 'wrong'));
    if (holder.totpConfirmed) {
      if (code === null || code === '') {
        // The password was right: asking for the code is no failure.
        await this.throttleKeys.loginThrottle.takeBack(keys);
        return { next: 'code', problems: [] };
      }
      if (!(await this.isCode(holder, code)))
        return { ...(await this.refuse(holder, context, issue('code', 'wrong-code'))), next: 'code' };
    }
    await this.throttleKeys.loginThrottle.right(keys);
    await this.admit(holder.id, context);
    return { next: 'in', problems: [] };
  }

  /** Begins a session for someone who proved who they are, with what belongs to it, and puts it on record. */
  async admit(
    account: string,
    context: RequestContext,
    after?: object,
    also: (change: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const entry = { action: 'session.begun', subject: `account ${account}`, account };
    await this.audit.change(context, after === undefined ? entry : { ...entry, after }, async (change) => {
      await also(change);
      await this.begin(change, account, context);
    });
  }

  /** Puts on record that someone was not let in. */
  async turnAway(holder: Pick<Holder, 'id'> | null, context: RequestContext, after?: object): Promise<void> {
    const subject = holder === null ? {} : { subject: `account ${holder.id}` };
    await this.audit.attempt(context, { action: 'session.refused', ...subject, ...(after && { after }) });
  }

  async signOut(context: RequestContext): Promise<void> {
    const { account, session } = context.auth.principal;
    context.dropSession();
    if (account === null || session === null) return;
    await this.audit.change(context, { action: 'session.ended', subject: `account ${account}` }, (change) =>
      this.sessions.end(change, account, session),
    );
  }

  /** Begins a session for an account, in the transaction that gave the right to it; the browser is known from then on. */
  async begin(change: EntityManager, account: string, context: RequestContext): Promise<void> {
    await this.throttleKeys.rememberBrowser(account, context);
    context.keepSession(await this.sessions.begin(change, account, context.device), sessionDays);
  }

  private async refuse(
    holder: Holder | null,
    context: RequestContext,
    why: ValidationIssue,
  ): Promise<Entered> {
    await this.turnAway(holder, context);
    return again(why);
  }

  private async isCode({ id, totpSecret, totpStep: last }: Holder, code: string): Promise<boolean> {
    const step = totpSecret === null ? null : totpStep(totpSecret, code, last);
    return step !== null && this.accountLookup.useStep(id, step);
  }
}

function again(...problems: readonly ValidationIssue[]): Entered {
  return { next: 'again', problems };
}
