import type { HeldRole, Reading, Role } from '@libs/rules';
import { isCode, LANGUAGES, type Language } from '@libs/vocabulary';
import { InvalidArgument } from '../platform/invalid-argument.js';

/** A language as it came from outside. */
export function languageOf(word: string): Language {
  const found = LANGUAGES.find((language) => language === word);
  if (found === undefined) throw new InvalidArgument('language', 'unknown-code', word.slice(0, 80));
  return found;
}

/** A role that somebody can hold; nobody is given that of a visitor. */
export function heldRole({
  role,
  country,
}: {
  readonly role: string;
  readonly country: string | null;
}): HeldRole {
  if (!isCode('role', role) || role === 'visitor')
    throw new InvalidArgument('role', 'unknown-code', role.slice(0, 80));
  const known: Role = role;
  return { role: known, country: country ?? null };
}

export function readingOf(word: string): Reading {
  if (word !== 'open' && word !== 'members')
    throw new InvalidArgument('reading', 'unknown-code', word.slice(0, 80));
  return word;
}
