import { givableRoles, type HeldRole } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { NetworkService } from '../network/network.service.js';
import { Refusal } from '../platform/errors.js';
import type { Visit } from '../platform/visits.js';
import { PeopleService, rolesOf, type PersonRow } from './people.service.js';
import { problem, type FieldProblem } from './problem.js';

/** Decides over whom somebody has a say: over those all of whose roles they could give. */
@Injectable()
export class AuthorityService {
  constructor(
    private readonly people: PeopleService,
    private readonly network: NetworkService,
  ) {}

  /** Somebody whom the asker has a say over; anybody else is told apart in nothing from who is not there. */
  async over(account: string, visit: Visit): Promise<PersonRow> {
    const person = await this.people.one(account);
    const givable = givableRoles(visit.standing.asker.roles);
    if (person === null || !rolesOf(person).every((role) => givable.includes(role)))
      throw new Refusal('NOT_FOUND');
    return person;
  }

  /** What is wrong with giving this role; a focal point is of a member of the network. */
  async problemsOf({ role, country }: HeldRole, visit: Visit): Promise<FieldProblem[]> {
    if (!givableRoles(visit.standing.asker.roles).includes(role)) return [problem('role', 'not-yours')];
    if (role !== 'member') return country === null ? [] : [problem('country', 'not-needed')];
    const known = country !== null && (await this.network.memberCodes()).has(country);
    return known ? [] : [problem('country', 'empty')];
  }
}
