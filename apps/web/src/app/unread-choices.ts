import type { PageName } from '@libs/pages';

/** A part of a filter, as the notes on figures name it. */
export type ChoicePart = 'years' | 'kinds' | 'modes' | 'groups' | 'countries';

/** Words under which someone may ask for a part of the network's life: those of pages, files and stories, one or several. */
const parts: ReadonlyMap<string, ChoicePart> = new Map([
  ...(['from', 'to', 'yearFrom', 'yearTo'] as const).map((word) => [word, 'years'] as const),
  ...(['kinds', 'kind'] as const).map((word) => [word, 'kinds'] as const),
  ...(['modes', 'mode'] as const).map((word) => [word, 'modes'] as const),
  ...(['groups', 'group'] as const).map((word) => [word, 'groups'] as const),
  ...(['countries', 'country'] as const).map((word) => [word, 'countries'] as const),
]);

/** The pages with figures, and which of these words each reads. */
const read: ReadonlyMap<PageName, readonly string[]> = new Map([
  ['overview', []],
  ['participation', ['kinds', 'from', 'to', 'groups', 'modes']],
  ['countries', []],
  ['country', []],
  ['group', []],
  ['engagement', ['from', 'to']],
  ['labour-market', ['from', 'to']],
  ['compare', []],
  ['work-plans', []],
  ['work-plan', ['from', 'to']],
  ['themes', []],
  ['theme', []],
  ['cooperation', ['country']],
  ['meetings', []],
  ['meeting', []],
  ['story', ['country']],
]);

/** What an address chooses by and its page does not: its figures are of all, which a reader of the address would not know. */
export function unreadChoices(page: PageName, search: URLSearchParams): readonly ChoicePart[] {
  const known = read.get(page);
  if (known === undefined) return [];
  const asked = [...search].filter(([word, value]) => value !== '' && !known.includes(word));
  return [...new Set(asked.flatMap(([word]) => parts.get(word) ?? []))];
}
