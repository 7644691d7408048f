import { randomUUID } from 'node:crypto';
import { isAddress, type HeldRole, type ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { Account, AccountRole, Person } from './identity.entities.js';
import { issue } from './validation-issue.js';

/** What a new person is called, and how they are reached. */
export interface Self {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** A role as it is given: from today on, until a day or for good. */
export interface RoleGift extends HeldRole {
  /** The first day on which it is held no more, ISO 8601. */
  readonly until: string | null;
}

const longestName = 120;

/** What is wrong with the name and address of a person. */
export function personProblems({ name, email }: Pick<Self, 'name' | 'email'>): ValidationIssue[] {
  return [...nameProblems(name), ...addressProblems(email)];
}

export function nameProblems(name: string): ValidationIssue[] {
  if (name === '') return [issue('name', 'empty')];
  return [...name].length > longestName ? [issue('name', 'long')] : [];
}

export function addressProblems(email: string): ValidationIssue[] {
  return isAddress(email) ? [] : [issue('email', 'no-address')];
}

/** A new account with its person. */
export async function newAccount(
  change: EntityManager,
  id: string,
  { name, email, language }: Self,
  passwordHash: string | null,
): Promise<void> {
  await change.insert(Account, {
    ...{ id, language, passwordHash, totpSecret: null, totpConfirmed: false, totpStep: null, erasedAt: null },
    createdAt: () => 'now()',
  });
  await change.insert(Person, { accountId: id, name, email, newEmail: null });
}

/** Whether an account holds a role today, as far as this transaction sees. */
export async function isHeld(
  change: EntityManager,
  accountId: string,
  { role, country }: HeldRole,
): Promise<boolean> {
  const [found] = await change.query<unknown[]>(
    `select 1 from account_role
     where account_id = $1 and role = $2 and country_code is not distinct from $3
       and valid_from <= current_date and (valid_to is null or valid_to > current_date)`,
    [accountId, role, country],
  );
  return found !== undefined;
}

/** A role from today on. */
export async function addRole(
  change: EntityManager,
  accountId: string,
  { role, country, until }: RoleGift,
): Promise<void> {
  await change.insert(AccountRole, {
    ...{ id: randomUUID(), accountId, role, countryCode: country, validTo: until },
    validFrom: () => 'current_date',
  });
}
