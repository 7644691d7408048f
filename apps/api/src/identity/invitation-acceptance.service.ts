import { randomUUID } from 'node:crypto';
import { tidyLine, type ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { AuditService, type Change } from '../audit/audit.service.js';
import { codeOf } from '../platform/settings/operator-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { SignInService } from './sign-in.service.js';
import { Account, Person } from './identity.entities.js';
import { CredentialsService } from './credentials.service.js';
import { OneTimeTokenService, type OpenLink, type Purpose } from './one-time-token.service.js';
import { addRole, newAccount, personProblems, type Self } from './new-account.js';
import { newPasswordProblems } from './new-password.js';
import { hashPassword } from './password.js';
import { issue } from './validation-issue.js';

type Issues = Promise<readonly ValidationIssue[]>;
type Transaction = Parameters<OneTimeTokenService['take']>[0];

/** The link that was taken by someone else meanwhile. */
class LinkAlreadyUsedError extends Error {}

/** Serves the one who holds a link: the first administrator, someone who was invited, forgot the password or has a new address. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    private readonly oneTimeTokens: OneTimeTokenService,
    private readonly signInService: SignInService,
    private readonly credentials: CredentialsService,
    private readonly audit: AuditService,
  ) {}

  /** Makes the one who holds the printed link the first administrator, and signs them in. */
  async becomeFirst(secret: string, self: Self, password: string, context: RequestContext): Issues {
    const link = await this.findLink(secret, 'first', context);
    if ('code' in link) return [link];
    const person = { ...self, name: tidyLine(self.name), email: tidyLine(self.email).toLowerCase() };
    const problems = [...personProblems(person), ...(await newPasswordProblems(password, person))];
    if (problems.length > 0) return problems;
    const passwordHash = await hashPassword(password);
    const id = randomUUID();
    const entry = {
      action: 'account.first-administrator',
      subject: `account ${id}`,
      account: id,
      after: { role: 'administrator' },
    };
    return this.use(secret, context, entry, async (change) => {
      await newAccount(change, id, person, passwordHash);
      await addRole(change, id, { role: 'administrator', country: null, until: null });
      await this.signInService.begin(change, id, context);
    });
  }

  /** Sets the password of an invited account and signs it in. A second factor of before is gone. */
  async accept(
    secret: string,
    { password, language }: { readonly password: string; readonly language: Language },
    context: RequestContext,
  ): Issues {
    const link = await this.findLink(secret, 'invitation', context);
    if ('code' in link) return [link];
    const { account } = link;
    const problems = await newPasswordProblems(password, link);
    if (problems.length > 0 || account === null) return problems;
    const passwordHash = await hashPassword(password);
    const entry = { action: 'account.accepted', subject: `account ${account}`, account };
    return this.use(secret, context, entry, async (change) => {
      await change.update(Account, account, {
        ...{ passwordHash, language, totpSecret: null, totpConfirmed: false, totpStep: null },
      });
      await this.credentials.closeAll(change, account);
      await this.signInService.begin(change, account, context);
    });
  }

  /** Sets a new password and ends what was open; a second factor is asked for as before. */
  async reset(secret: string, password: string, context: RequestContext): Issues {
    const link = await this.findLink(secret, 'reset', context);
    if ('code' in link) return [link];
    const { account, email } = link;
    const problems = await newPasswordProblems(password, link);
    if (problems.length > 0 || account === null) return problems;
    const passwordHash = await hashPassword(password);
    const entry = { action: 'password.reset', subject: `account ${account}`, account };
    const left = await this.use(secret, context, entry, (change) =>
      this.credentials.change(change, account, passwordHash, null),
    );
    if (left.length === 0) await this.credentials.forgive(email ?? '', account, context);
    return left;
  }

  /** Gives an account the address that the link was sent to; links sent to the old one work no more. */
  async confirmAddress(secret: string, context: RequestContext): Issues {
    const link = await this.findLink(secret, 'address', context);
    if ('code' in link) return [link];
    const { account, email } = link;
    if (account === null || email === null) return [issue('', 'link')];
    const entry = { action: 'account.address', subject: `account ${account}`, account };
    try {
      return await this.use(secret, context, entry, async (change) => {
        await change.update(Person, account, { email, newEmail: null });
        await this.credentials.closeLinks(change, account);
      });
    } catch (fault) {
      // 23505: another account has it.
      if (codeOf(fault) === '23505') return [issue('', 'known')];
      throw fault;
    }
  }

  private async findLink(
    secret: string,
    purpose: Purpose,
    context: RequestContext,
  ): Promise<OpenLink | ValidationIssue> {
    if (!context.mayCarrySecrets) return issue('', 'insecure-connection');
    const link = await this.oneTimeTokens.find(secret);
    return link?.purpose === purpose ? link : issue('', 'link');
  }

  /** Uses the link up and does what it is for, or nothing: of two who try at once, one gets in. */
  private async use(
    secret: string,
    context: RequestContext,
    entry: Change,
    work: (change: Transaction) => Promise<void>,
  ): Issues {
    try {
      await this.audit.change(context, entry, async (change) => {
        if (!(await this.oneTimeTokens.take(change, secret))) throw new LinkAlreadyUsedError();
        await work(change);
      });
      return [];
    } catch (fault) {
      if (fault instanceof LinkAlreadyUsedError) return [issue('', 'link')];
      throw fault;
    }
  }
}
