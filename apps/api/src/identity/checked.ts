import { isDay, type Reading, type Role } from '@libs/rules';
import { isCode } from '@libs/vocabulary';
import type { RoleGift } from './new-account.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';

/** A role that someone can be given; nobody is given that of a visitor. */
export function roleGift({ role, country, until }: Words<RoleGift>): RoleGift {
  if (!isCode('role', role) || role === 'visitor')
    throw new InvalidArgumentError('role', 'unknown-code', role.slice(0, 80));
  const known: Role = role;
  const day = until ?? null;
  if (day !== null && !isDay(day)) throw new InvalidArgumentError('until', 'not-valid', day.slice(0, 80));
  return { role: known, country: country ?? null, until: day };
}

/** Something as it came from outside, not yet checked. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : string | null | undefined };

export function readingOf(word: string): Reading {
  if (word !== 'open' && word !== 'members')
    throw new InvalidArgumentError('reading', 'unknown-code', word.slice(0, 80));
  return word;
}
