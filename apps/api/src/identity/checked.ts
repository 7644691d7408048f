import type { Reading, Role } from '@libs/rules';
import { isCode, LANGUAGES, type Language } from '@libs/vocabulary';
import type { RoleGift } from './new-account.js';
import { InvalidArgument } from '../platform/invalid-argument.js';

/** A language as it came from outside. */
export function languageOf(word: string): Language {
  const found = LANGUAGES.find((language) => language === word);
  if (found === undefined) throw new InvalidArgument('language', 'unknown-code', word.slice(0, 80));
  return found;
}

/** A role that somebody can be given; nobody is given that of a visitor. */
export function roleGift({ role, country, until }: Words<RoleGift>): RoleGift {
  if (!isCode('role', role) || role === 'visitor')
    throw new InvalidArgument('role', 'unknown-code', role.slice(0, 80));
  const known: Role = role;
  const day = until ?? null;
  if (day !== null && !(/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))))
    throw new InvalidArgument('until', 'not-valid', day.slice(0, 80));
  return { role: known, country: country ?? null, until: day };
}

/** Something as it came from outside, not yet checked. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : string | null | undefined };

export function readingOf(word: string): Reading {
  if (word !== 'open' && word !== 'members')
    throw new InvalidArgument('reading', 'unknown-code', word.slice(0, 80));
  return word;
}
