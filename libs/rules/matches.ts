/** What a member said of an area in a round, from 0 (none) to 3 (high); null where it did not say. */
export interface Statement {
  readonly country: string;
  readonly group: string;
  readonly theme: string;
  readonly need: number | null;
  readonly capacity: number | null;
  /** Languages in which it takes part or delivers; null where it did not say. */
  readonly languages: readonly string[] | null;
}

/** From this level on a need asks for someone, and a capacity can answer it. */
export const SERIOUS = 2;
/** So many members with the same need call for an activity of several. */
export const SEVERAL = 3;

/** A need that another member can answer, with every reason for and against; there is no score. */
export interface Match {
  readonly theme: string;
  readonly needing: string;
  readonly providing: string;
  readonly need: number;
  readonly capacity: number;
  /** Languages that both work in; null where one of them did not say. */
  readonly languages: readonly string[] | null;
  /** Activities in which one of the two provided and the other benefited. */
  readonly together: number;
  readonly sameGroup: boolean;
}

/** How often two members worked together, whoever gave. */
export type Together = (one: string, other: string) => number;

/**
 * Every need of medium or high with every capacity of medium or high in the same area. The order follows what was
 * said, never a judgement: higher needs first, then higher capacities, a common language, and the codes.
 */
export function matchesOf(statements: readonly Statement[], together: Together): Match[] {
  const matches = byTheme(statements).flatMap(({ ofTheme }) => {
    const providers = ofTheme.filter(({ capacity }) => (capacity ?? 0) >= SERIOUS);
    return ofTheme
      .filter(({ need }) => (need ?? 0) >= SERIOUS)
      .flatMap((needing) =>
        providers
          .filter(({ country }) => country !== needing.country)
          .map((providing) => matchOf(needing, providing, together)),
      );
  });
  return matches.sort(inOrder);
}

function matchOf(needing: Statement, providing: Statement, together: Together): Match {
  const { languages } = providing;
  return {
    theme: needing.theme,
    needing: needing.country,
    providing: providing.country,
    need: needing.need ?? 0,
    capacity: providing.capacity ?? 0,
    languages:
      needing.languages === null || languages === null
        ? null
        : needing.languages.filter((language) => languages.includes(language)).sort(),
    together: together(needing.country, providing.country),
    sameGroup: needing.group === providing.group,
  };
}

function inOrder(a: Match, b: Match): number {
  return (
    b.need - a.need ||
    b.capacity - a.capacity ||
    Number((b.languages?.length ?? 0) > 0) - Number((a.languages?.length ?? 0) > 0) ||
    byCode(a.theme, b.theme) ||
    byCode(a.needing, b.needing) ||
    byCode(a.providing, b.providing)
  );
}

/** Three or more members with the same need, and those who can answer it: what a common activity is made of. */
export interface Cluster {
  readonly theme: string;
  readonly needing: readonly string[];
  readonly providing: readonly string[];
}

/** The areas that call for an activity of several, those with most needs first. A provider is not its own beneficiary. */
export function clustersOf(statements: readonly Statement[]): Cluster[] {
  return byTheme(statements)
    .map(({ theme, ofTheme }) => {
      const providing = ofTheme
        .filter(({ capacity }) => (capacity ?? 0) >= SERIOUS)
        .map(({ country }) => country);
      const needing = ofTheme
        .filter(({ need, country }) => (need ?? 0) >= SERIOUS && !providing.includes(country))
        .map(({ country }) => country);
      return { theme, needing: needing.sort(byCode), providing: providing.sort(byCode) };
    })
    .filter(({ needing, providing }) => needing.length >= SEVERAL && providing.length > 0)
    .sort((a, b) => b.needing.length - a.needing.length || byCode(a.theme, b.theme));
}

function byTheme(statements: readonly Statement[]): { theme: string; ofTheme: readonly Statement[] }[] {
  const themes = [...new Set(statements.map(({ theme }) => theme))];
  return themes.map((theme) => ({ theme, ofTheme: statements.filter((one) => one.theme === theme) }));
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
