import { tidyLine, type Reading } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService, type Change } from '../audit/audit.service.js';
import { Refusal } from '../platform/errors.js';
import type { Visit } from '../platform/visits.js';
import { AuthorityService } from './authority.service.js';
import { Person } from './identity.entities.js';
import { KeysService } from './keys.service.js';
import { addRole, nameProblems, type RoleGift } from './new-account.js';
import { problem, type FieldProblem } from './problem.js';

type Problems = Promise<readonly FieldProblem[]>;

/** A change that would leave the product without an administrator. */
class NoneLeft extends Error {}

/** What the secretariat and the administrator do with the accounts of others, and with the product. */
@Injectable()
export class StaffService {
  constructor(
    private readonly authority: AuthorityService,
    private readonly keys: KeysService,
    private readonly audit: AuditService,
  ) {}

  /** Puts a name right. It is not put on record, so that erasing takes it away everywhere. */
  async rename(account: string, name: string, visit: Visit): Problems {
    await this.authority.over(account, visit);
    const after = tidyLine(name);
    const problems = nameProblems(after);
    if (problems.length > 0) return problems;
    await this.audit.change(visit, about('account.name', account), (change) =>
      change.update(Person, account, { name: after }),
    );
    return [];
  }

  async giveRole(account: string, held: RoleGift, visit: Visit): Problems {
    const person = await this.authority.over(account, visit);
    const problems = await this.authority.problemsOf(held, visit);
    if (problems.length > 0) return problems;
    const same = person.roles.some(
      ({ role, country, current }) => current && role === held.role && country === held.country,
    );
    if (same) return [problem('role', 'held')];
    await this.audit.change(visit, { ...about('role.given', account), after: held }, (change) =>
      addRole(change, account, held),
    );
    return [];
  }

  /** Takes a role away from this moment on. */
  async endRole(account: string, id: string, visit: Visit): Problems {
    const person = await this.authority.over(account, visit);
    const held = person.roles.find((role) => role.id === id && role.current);
    if (held === undefined) throw new Refusal('NOT_FOUND');
    const { role, country } = held;
    const entry = { ...about('role.ended', account), before: { role, country } };
    return this.keepingAnAdministrator(visit, entry, (change) =>
      change.query('update account_role set valid_to = current_date where id = $1', [id]),
    );
  }

  async endSessions(account: string, visit: Visit): Promise<void> {
    await this.authority.over(account, visit);
    await this.audit.change(visit, about('session.ended', account), (change) =>
      this.keys.closeAll(change, account),
    );
  }

  /** Erases who somebody is. What the account did, and every count, stays. */
  async erase(account: string, reason: string, visit: Visit): Problems {
    await this.authority.over(account, visit);
    const why = tidyLine(reason);
    if (why === '') return [problem('reason', 'empty')];
    const entry = { ...about('account.erased', account), reason: why };
    return this.keepingAnAdministrator(visit, entry, async (change) => {
      await this.keys.closeAll(change, account);
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
  async setReading(reading: Reading, visit: Visit): Promise<void> {
    const before = { reading: visit.standing.reading };
    await this.audit.change(visit, { what: 'setting.reading', before, after: { reading } }, (change) =>
      change.query(
        `insert into setting (name, value, changed_at) values ('reading', $1, now())
         on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`,
        [reading],
      ),
    );
  }

  /** Nothing is kept where it would leave the product without an administrator. */
  private async keepingAnAdministrator(
    visit: Visit,
    entry: Change,
    work: (change: EntityManager) => Promise<unknown>,
  ): Problems {
    try {
      await this.audit.change(visit, entry, async (change) => {
        await change.query('lock table account_role in share row exclusive mode');
        await work(change);
        const [left]: unknown[] = await change.query(
          `select 1 from account_role
           where role = 'administrator' and (valid_to is null or valid_to > current_date) limit 1`,
        );
        if (left === undefined) throw new NoneLeft();
      });
      return [];
    } catch (fault) {
      if (fault instanceof NoneLeft) return [problem('form', 'last-administrator')];
      throw fault;
    }
  }
}

function about(what: string, account: string): Change {
  return { what, subject: `account ${account}` };
}
