import { aliases, editDistance, fold } from '@libs/vocabulary';

/** Something with an address, and all that it is called. */
export interface Called {
  readonly code: string;
  readonly names: readonly string[];
}

/** The names of a member in every language, its code and its aliases. */
export function namesOfMember(code: string, names: readonly (string | null)[]): Called {
  return { code, names: [code, ...names.flatMap((name) => name ?? []), ...(aliases.get(code) ?? [])] };
}

const MAX = 5;

/** Codes of what is called almost like a text, the nearest first: whole names, or names that begin so. */
export function nearNames(text: string, all: readonly Called[]): string[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return all
    .map(({ code, names }) => ({ code, far: Math.min(...names.map((name) => distance(wanted, fold(name)))) }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far || a.code.localeCompare(b.code))
    .slice(0, MAX)
    .map(({ code }) => code);
}

/** Letters between a text and a name; a name that only goes on is nearly as near as one that is alike. */
function distance(wanted: string, name: string): number {
  const whole = editDistance(wanted, name);
  const beginning = editDistance(wanted, name.slice(0, wanted.length)) + 0.5;
  return wanted.length >= 3 && name.length > wanted.length ? Math.min(whole, beginning) : whole;
}
