import { givableRoles, type ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { NetworkService } from '../network/network.service.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import type { RoleGift } from './new-account.js';
import { AccountDirectoryService, rolesOf, type PersonRow } from './account-directory.service.js';
import { issue } from './validation-issue.js';

/** Decides over whom someone has a say: over those all of whose roles they could give. */
@Injectable()
export class RoleGrantService {
  constructor(
    private readonly accountDirectory: AccountDirectoryService,
    private readonly network: NetworkService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Someone whom the principal has a say over; anybody else is told apart in nothing from who is not there,
   * and the attempt is put on record.
   */
  async over(account: string, context: RequestContext): Promise<PersonRow> {
    const person = await this.accountDirectory.one(account);
    const givable = givableRoles(context.auth.principal.roles);
    if (person !== null && rolesOf(person).every((role) => givable.includes(role))) return person;
    await this.audit.attempt(context, {
      action: 'access.refused',
      subject: `account ${account.slice(0, 40)}`,
    });
    throw new AppError('NOT_FOUND');
  }

  /** What is wrong with giving this role; a focal point is of a member of the network, an administrator stays. */
  async problemsOf({ role, country, until }: RoleGift, context: RequestContext): Promise<ValidationIssue[]> {
    if (!givableRoles(context.auth.principal.roles).includes(role)) return [issue('role', 'not-yours')];
    if (until !== null && role === 'administrator') return [issue('until', 'not-limited')];
    if (until !== null && until <= new Date().toISOString().slice(0, 10)) return [issue('until', 'past')];
    if (role !== 'member') return country === null ? [] : [issue('country', 'not-needed')];
    const known = country !== null && (await this.network.memberCodes()).has(country);
    return known ? [] : [issue('country', 'empty')];
  }
}
