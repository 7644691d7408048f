/** What a cluster or a match knows of an activity that could come of it. */
export interface Suggestion {
  readonly area: string;
  readonly providers: readonly string[];
  readonly beneficiaries: readonly string[];
}

/** The address of a draft that begins from a suggestion. */
export function draftPath({ area, providers, beneficiaries }: Suggestion): string {
  const words = new URLSearchParams({
    area,
    providers: providers.join(','),
    beneficiaries: beneficiaries.join(','),
  });
  return `/cooperation/draft?${words.toString()}`;
}

/** The suggestion that an address holds. */
export function suggestionOf(search: URLSearchParams): Suggestion {
  const codes = (word: string): string[] => (search.get(word) ?? '').split(',').filter(Boolean);
  return {
    area: search.get('area') ?? '',
    providers: codes('providers'),
    beneficiaries: codes('beneficiaries'),
  };
}
