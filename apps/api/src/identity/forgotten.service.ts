import { lockoutRules } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Visit } from '../platform/visits.js';
import { AttemptsService } from './attempts.service.js';
import { doorOf, KeysService } from './keys.service.js';
import { PersonsService } from './persons.service.js';
import { problem, type FieldProblem } from './problem.js';

/** Helps those who forgot their password. */
@Injectable()
export class ForgottenService {
  constructor(
    private readonly persons: PersonsService,
    private readonly attempts: AttemptsService,
    private readonly keys: KeysService,
    private readonly audit: AuditService,
  ) {}

  /** Sends a link for a new password, if there is such an account; who asks learns nothing about that. */
  async requestReset(email: string, visit: Visit): Promise<readonly FieldProblem[]> {
    const wait =
      (await this.attempts.begin(`reset ${doorOf(email)}`, lockoutRules.account)) ||
      (await this.attempts.begin(`reset address ${visit.address}`, lockoutRules.address));
    if (wait > 0) return [problem('form', 'wait', wait)];
    const holder = await this.persons.byEmail(email);
    if (holder === null || holder.passwordHash === null) return [];
    await this.audit.change(
      visit,
      { what: 'password.reset-asked', subject: `account ${holder.id}` },
      (change) => this.keys.sendLink(change, holder.id, 'reset'),
    );
    return [];
  }
}
