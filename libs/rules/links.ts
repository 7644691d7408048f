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
  /** Whether the beneficiary provided to the provider too. */
  readonly mutual: boolean;
  /**
   * Whether the two first worked together, either way, in the last year that has any link; null where nobody can say,
   * because a list of beneficiaries is missing or partial.
   */
  readonly fresh: boolean | null;
}

/** Links with what can be read off them all: which are mutual, and, where every list is complete, which are new. */
export function readLinks<L extends Link>(links: readonly L[], listsComplete: boolean): (L & ReadLink)[] {
  const pairs = new Map(links.map((link) => [`${link.provider} ${link.beneficiary}`, link]));
  const lastYear = links.reduce((latest, { last }) => (last > latest ? last : latest), '').slice(0, 4);
  return links.map((link) => {
    const back = pairs.get(`${link.beneficiary} ${link.provider}`);
    const since = back !== undefined && back.since < link.since ? back.since : link.since;
    const fresh = listsComplete ? since.slice(0, 4) === lastYear : null;
    return { ...link, mutual: back !== undefined, fresh };
  });
}
