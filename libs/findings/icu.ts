import { formatNumber } from '@libs/table';
import type { Language } from '@libs/vocabulary';

type Branches = Readonly<Record<string, string>>;

const rules = new Map<string, Intl.PluralRules>();

/** A known count inside a message, in the reader's digits. */
export function number(language: Language, value: number, offset: number): string {
  return formatNumber(value - offset, 'count', language);
}

export const strictNumber = number;

/** How compiled messages call for agreement: offset, language, branches, and 1 where the number is an ordinal. */
type Agreement = [offset: number, language: Language, branches: Branches, ordinal?: 1];

/** The branch that agrees with a number; an exact one (`=0`) comes first. */
export function plural(value: number, ...[offset, language, branches, ordinal]: Agreement): string {
  const exact = branchOf(branches, String(value));
  if (exact !== undefined) return exact;
  const name = `${language}${ordinal ?? ''}`;
  const rule = rules.get(name) ?? new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
  rules.set(name, rule);
  return branchOf(branches, rule.select(value - offset)) ?? branches.other ?? '';
}

/** The branch named by a value, or `other`. */
export function select(value: string, branches: Branches): string {
  return branchOf(branches, value) ?? branches.other ?? '';
}

/** Values come from outside, and every object has a `constructor`: only the branches that were written are looked at. */
function branchOf(branches: Branches, name: string): string | undefined {
  return Object.hasOwn(branches, name) ? branches[name] : undefined;
}
