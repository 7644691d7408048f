import type { ListName } from '@libs/vocabulary';
import type { Note } from '@libs/table';

/** How a field of the filter is read: a year, codes of a list of the vocabulary, or codes of members. */
type FilterField = 'year' | { readonly list: ListName } | 'members';

/**
 * What a question can be narrowed by, under the names that the address of a page, GraphQL, files and stories share. This is
 * the only place where the fields are listed.
 */
export const filterFields = {
  yearFrom: 'year',
  yearTo: 'year',
  kinds: { list: 'kind' },
  groups: { list: 'group' },
  countries: 'members',
  modes: { list: 'mode' },
} as const satisfies Readonly<Record<string, FilterField>>;

type FieldName = keyof typeof filterFields;

/** What part of the network's life a question is asked about. Null means: all. */
export type Filter = {
  readonly [Field in FieldName]:
    ((typeof filterFields)[Field] extends 'year' ? number : readonly string[]) | null;
};

/** A filter with only what was chosen: what is left out means all. */
export type PartialFilter = { readonly [Field in FieldName]?: NonNullable<Filter[Field]> };

export const filterNames = Object.keys(filterFields) as readonly FieldName[];

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
