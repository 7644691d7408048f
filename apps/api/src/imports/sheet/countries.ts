import { aliases, editDistance, fold } from '@libs/vocabulary';

/** A member or observer with all that its table row calls it. */
export interface CountryNames {
  readonly code: string;
  readonly iso2: string | null;
  readonly names: readonly string[];
}

/** The country that a cell names, or those that it may mean: only a person can say so. */
export type CountryRead = { readonly code: string } | { readonly suggestions: readonly string[] };

/**
 * Finds countries by code, name or alias. A near spelling is only suggested: Niger and Nigeria, Mali and Malawi differ
 * by as little as a slip of the pen.
 */
export class Countries {
  private readonly called = new Map<string, string>();

  constructor(countries: readonly CountryNames[]) {
    const twice = new Set<string>();
    for (const { code, iso2, names } of countries) {
      for (const name of [code, iso2 ?? '', ...names, ...(aliases.get(code) ?? [])].map(fold)) {
        if (name === '') continue;
        if ((this.called.get(name) ?? code) !== code) twice.add(name);
        this.called.set(name, code);
      }
    }
    // What two countries are called names neither.
    for (const name of twice) this.called.delete(name);
  }

  read(cell: string): CountryRead {
    const code = this.codeOf(cell);
    return code === null ? { suggestions: this.near(fold(cell)) } : { code };
  }

  /** The country that is called just so, or null. */
  codeOf(cell: string): string | null {
    return this.called.get(fold(cell)) ?? null;
  }

  /** At most three, nearest first. Short texts have no near ones: two codes differ by one letter. */
  private near(wanted: string): string[] {
    const reach = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
    const found = new Map<string, number>();
    for (const [name, code] of this.called) {
      if (name.length < 4 || Math.abs(name.length - wanted.length) > reach) continue;
      // Nobody mistakes both ends of a name; so that most names need no counting.
      if (name[0] !== wanted[0] && name.at(-1) !== wanted.at(-1)) continue;
      const distance = editDistance(name, wanted);
      if (distance <= reach) found.set(code, Math.min(distance, found.get(code) ?? distance));
    }
    return [...found]
      .sort(([a, near], [b, far]) => near - far || a.localeCompare(b))
      .slice(0, 3)
      .map(([code]) => code);
  }
}
