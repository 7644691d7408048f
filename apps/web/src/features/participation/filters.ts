import type { AnalyticsFilter } from '../../gql/graphql';

/** The words of the address that narrow a question; each may be absent. */
export const FILTER_WORDS = ['kinds', 'from', 'to', 'groups', 'modes'] as const;
export type FilterWord = (typeof FILTER_WORDS)[number];

/** The filter that an address asks for; null asks for everything. A form without script sends what was not chosen as an empty word. */
export function filterOf(search: URLSearchParams): AnalyticsFilter | null {
  const list = (word: FilterWord): string[] | undefined => {
    const codes = (search.get(word) ?? '').split(',').filter(Boolean);
    return codes.length === 0 ? undefined : codes;
  };
  const year = (word: FilterWord): number | undefined => {
    const text = search.get(word) ?? '';
    return text === '' ? undefined : Number(text);
  };
  const filter = {
    kinds: list('kinds'),
    groups: list('groups'),
    modes: list('modes'),
    yearFrom: year('from'),
    yearTo: year('to'),
  };
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && !Number.isNaN(value));
  return set.length === 0 ? null : Object.fromEntries(set);
}

/** Whether an address narrows anything. */
export function isFiltered(search: URLSearchParams): boolean {
  return FILTER_WORDS.some((word) => (search.get(word) ?? '') !== '');
}
