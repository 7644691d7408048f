import type { DataTable } from '@libs/table';
import { rowsOf, yearOf } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** How many members lists name in how many areas, from `themeCountries`: a count of names, never of all who came. */
export function themesFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  if (rows.length === 0) return sentence('themes.shown');
  const distinct = (column: string, own = rows): Set<string> => new Set(own.map((row) => row.text(column)));
  const countries = distinct('country');
  const providers = distinct(
    'country',
    rows.filter((row) => row.count('provided') > 0),
  );
  const beneficiaries = distinct(
    'country',
    rows.filter((row) => row.count('benefited') > 0),
  );
  return sentence('themes.finding', {
    countries: countries.size,
    themes: distinct('theme').size,
    providers: providers.size,
    beneficiaries: beneficiaries.size,
    others: [...countries].filter((code) => !providers.has(code) && !beneficiaries.has(code)).length,
  });
}

/**
 * The area that reached the most members, from `themeReach`: told only where every list is complete, because least
 * numbers cannot be compared. Groups share no member, so their numbers add up.
 */
export function reachFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  if (rows.length === 0 || rows.some((row) => row.text('list') !== 'complete'))
    return sentence('themes.reach-shown');
  const themes = [...new Set(rows.map((row) => row.text('theme')))];
  const reached = themes.map((theme) => {
    const own = rows.filter((row) => row.text('theme') === theme);
    const sum = (column: string): number => own.reduce((total, row) => total + row.count(column), 0);
    return { theme, n: sum('reached'), of: sum('of') };
  });
  const max = Math.max(...reached.map(({ n }) => n));
  const [first, ...others] = reached.filter(({ n }) => n === max);
  if (!first || others.length > 0 || max === 0) return sentence('themes.reach-shown');
  return sentence('themes.reach', {
    theme: { type: 'theme', code: first.theme },
    n: first.n,
    of: first.of,
    themes: themes.length,
  });
}

/** Thematic range, from `themeCountries`: members named in any area, and in more than one. */
export function themeCountriesFinding(table: DataTable): Sentence {
  const themes = new Map<string, number>();
  for (const row of rowsOf(table))
    themes.set(row.text('country'), (themes.get(row.text('country')) ?? 0) + 1);
  if (themes.size === 0) return sentence('themes.countries-shown');
  const several = [...themes.values()].filter((n) => n > 1).length;
  return sentence('themes.countries', { countries: themes.size, several });
}

/** Links, reciprocity and new links, counted from `links`; a pair that works both ways is counted once. */
export function linksFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  if (rows.length === 0) return sentence('links.shown');
  const fresh = rows.filter((row) => row.count('fresh') === 1);
  const distinct = (column: string): number => new Set(rows.map((row) => row.text(column))).size;
  return sentence('links.finding', {
    links: rows.length,
    providers: distinct('provider'),
    beneficiaries: distinct('beneficiary'),
    // Where someone may have provided whom no list names, a pair may go both ways that is not known to.
    open: rows.some((row) => row.number('mutual') === null) ? 'yes' : 'no',
    pairs: rows.filter((row) => row.count('mutual') === 1).length / 2,
    fresh: fresh.length,
    year:
      fresh
        .map((row) => yearOf(row.text('first')))
        .sort()
        .at(-1) ?? '',
  });
}
