import { tidyLine, type ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { Person } from './identity.entities.js';
import { CredentialsService } from './credentials.service.js';
import { nameProblems } from './new-account.js';
import { newPasswordProblems } from './new-password.js';
import { hashPassword } from './password.js';
import { AccountLookupService } from './account-lookup.service.js';
import { issue } from './validation-issue.js';
import { SessionsService } from './sessions.service.js';
import { newTotpSecret, totpAddress, totpStep } from './totp.js';

type Issues = Promise<readonly ValidationIssue[]>;

/** What someone does with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accountLookup: AccountLookupService,
    private readonly credentials: CredentialsService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  async changeLanguage(language: Language, context: RequestContext): Promise<void> {
    const { id, language: before } = await this.accountLookup.own(context.auth);
    if (language === before) return;
    const entry = { ...about('account.language', id), before: { language: before }, after: { language } };
    await this.audit.change(context, entry, (change) =>
      change.query('update account set language = $2 where id = $1', [id, language]),
    );
  }

  /** What someone is called. The name itself is not put on record, so that erasing takes it away everywhere. */
  async changeName(name: string, context: RequestContext): Issues {
    const { id, name: before } = await this.accountLookup.own(context.auth);
    const after = tidyLine(name);
    const problems = nameProblems(after);
    if (problems.length > 0 || after === before) return problems;
    await this.audit.change(context, about('account.name', id), (change) =>
      change.update(Person, id, { name: after }),
    );
    return [];
  }

  async changePassword(current: string, next: string, context: RequestContext): Issues {
    const holder = await this.accountLookup.own(context.auth);
    const refused = await this.credentials.prove(holder, current, 'current', context);
    if (refused !== null) return [refused];
    const problems = await newPasswordProblems(next, holder);
    if (problems.length > 0) return problems;
    const passwordHash = await hashPassword(next);
    await this.audit.change(context, about('password.changed', holder.id), (change) =>
      this.credentials.change(change, holder.id, passwordHash, context.auth.principal.session),
    );
    return [];
  }

  /** A secret for an app that makes codes. It counts only after a code of it was given. */
  async beginTotp(
    password: string,
    context: RequestContext,
  ): Promise<{ address: string | null; problems: readonly ValidationIssue[] }> {
    const holder = await this.accountLookup.own(context.auth);
    if (holder.totpConfirmed) return { address: null, problems: [issue('', 'already')] };
    const refused = await this.credentials.prove(holder, password, 'password', context);
    if (refused !== null) return { address: null, problems: [refused] };
    const secret = newTotpSecret();
    await this.accountLookup.keepTotp(holder.id, secret);
    return { address: totpAddress(secret, holder.email), problems: [] };
  }

  async confirmTotp(code: string, context: RequestContext): Issues {
    const { id, totpSecret, totpStep: last } = await this.accountLookup.own(context.auth);
    const step = totpSecret === null ? null : totpStep(totpSecret, code, last);
    if (step === null) return [issue('code', 'wrong-code')];
    await this.audit.change(context, about('second-factor.added', id), (change) =>
      change.query('update account set totp_confirmed = true, totp_step = $2 where id = $1', [id, step]),
    );
    return [];
  }

  async removeTotp(password: string, context: RequestContext): Issues {
    const holder = await this.accountLookup.own(context.auth);
    const refused = await this.credentials.prove(holder, password, 'password', context);
    if (refused !== null) return [refused];
    await this.audit.change(context, about('second-factor.removed', holder.id), (change) =>
      change.query(
        'update account set totp_secret = null, totp_confirmed = false, totp_step = null where id = $1',
        [holder.id],
      ),
    );
    return [];
  }

  /** Ends one of one's own sessions; that of someone else is told apart in nothing from one that is not there. */
  async endSession(id: string, context: RequestContext): Promise<void> {
    const { id: account } = await this.accountLookup.own(context.auth);
    if (!(await this.sessions.isOf(account, id))) {
      await this.audit.attempt(context, { action: 'access.refused', subject: `session ${id.slice(0, 40)}` });
      throw new AppError('NOT_FOUND');
    }
    await this.audit.change(context, about('session.ended', account), (change) =>
      this.sessions.end(change, account, id),
    );
    if (id === context.auth.principal.session) context.dropSession();
  }
}

function about(action: string, account: string) {
  return { action, subject: `account ${account}` };
}
