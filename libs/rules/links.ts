/** That a member's agency provided an activity to another member, which a list names. */
export interface Link {
  readonly provider: string;
  readonly beneficiary: string;
  readonly activities: number;
  /** First and last day that they worked together among the chosen activities (ISO 8601). */
  readonly first: string;
  readonly last: string;
  /** First day that they ever did. */
  readonly since: string;
}

export interface ReadLink extends Link {
  /** Whether the beneficiary provided to the provider too; null where no list says so and not every list is whole. */
  readonly mutual: boolean | null;
  /**
   * Whether the two first worked together, either way, in the last year that has any link; null where nobody can say,
   * because a provider or a list of beneficiaries is missing or partial.
   */
  readonly fresh: boolean | null;
}

/** Links with what can be read off them all: which are mutual, and, where all who took part are on record, which are not and which are new. */
export function readLinks<L extends Link>(links: readonly L[], whole: boolean): (L & ReadLink)[] {
  const pairs = new Map(links.map((link) => [`${link.provider} ${link.beneficiary}`, link]));
  const lastYear = links.reduce((latest, { last }) => (last > latest ? last : latest), '').slice(0, 4);
  return links.map((link) => {
    const back = pairs.get(`${link.beneficiary} ${link.provider}`);
    const since = back !== undefined && back.since < link.since ? back.since : link.since;
    const fresh = whole ? since.slice(0, 4) === lastYear : null;
    return { ...link, mutual: back !== undefined ? true : whole ? false : null, fresh };
  });
}
