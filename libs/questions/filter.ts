import type { ListName } from '@libs/vocabulary';
import type { Note } from '@libs/table';

/** How a field of the filter is read, and what the schema says of it. */
export type FilterField =
  | { readonly is: 'year' }
  | { readonly is: 'members'; readonly about: string }
  | { readonly is: 'codes'; readonly list: ListName; readonly about: string };

/**
 * What a question can be narrowed by, under the names that the address of a page, GraphQL, files and stories share. This is
 * the only place where the fields are listed: the checks of what comes from outside and the input of the schema are made of it.
 */
export const filterFields = {
  yearFrom: { is: 'year' },
  yearTo: { is: 'year' },
  kinds: { is: 'codes', list: 'kind', about: 'network-meeting, nfp-meeting' },
  groups: { is: 'codes', list: 'group', about: 'arab, asian, african' },
  countries: { is: 'members', about: 'ISO 3166-1 alpha-3 codes of members' },
  modes: { is: 'codes', list: 'mode', about: 'on-site, virtual, hybrid' },
} as const satisfies Readonly<Record<string, FilterField>>;

type FieldName = keyof typeof filterFields;

/** What part of the network's life a question is asked about. Null means: all. */
export type Filter = {
  readonly [Field in FieldName]:
    ((typeof filterFields)[Field]['is'] extends 'year' ? number : readonly string[]) | null;
};

/** A filter with only what was chosen: what is left out means all. */
export type PartialFilter = { readonly [Field in FieldName]?: NonNullable<Filter[Field]> };

export const filterNames = Object.keys(filterFields) as readonly FieldName[];

/** The fields one by one, for what is made of all of them. */
export const filterEntries: readonly (readonly [FieldName, FilterField])[] = filterNames.map((name) => [
  name,
  filterFields[name],
]);

/** The first and the last year that a filter may name. */
export const filterYears = { first: 1900, last: 2100 } as const;

/** What the filter can choose by, and the fields of each of these parts. */
export const filterParts = {
  years: ['yearFrom', 'yearTo'],
  kinds: ['kinds'],
  modes: ['modes'],
  groups: ['groups'],
  countries: ['countries'],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

export type FilterPart = keyof typeof filterParts;

/** Parts by what they choose. */
export const byMembers = ['groups', 'countries'] as const satisfies readonly FilterPart[];
export const byMeetings = ['years', 'kinds', 'modes', ...byMembers] as const satisfies readonly FilterPart[];
export const byActivities = ['years', 'modes', ...byMembers] as const satisfies readonly FilterPart[];

export const everything: Filter = {
  yearFrom: null,
  yearTo: null,
  kinds: null,
  groups: null,
  countries: null,
  modes: null,
};

/** Whether the filter speaks of some members only, so that totals stated for all cannot be used. */
export function isNarrowed(filter: Filter): boolean {
  return filter.groups !== null || filter.countries !== null;
}

/** One note for each part that was chosen although the answer cannot be narrowed by it. */
export function unusedNotes(filter: Filter, uses: readonly FilterPart[]): Note[] {
  return Object.entries(filterParts).flatMap(([part, fields]) => {
    const chosen = fields.some((field) => filter[field] !== null);
    return chosen && !uses.some((used) => used === part) ? [{ code: `note.unused-${part}`, values: {} }] : [];
  });
}
