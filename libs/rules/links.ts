/** That a member's agency provided an activity to another member, which a list names. */
export interface Link {
  readonly provider: string;
  readonly beneficiary: string;
  readonly activities: number;
  /** First and last day that they worked together (ISO 8601). */
  readonly first: string;
  readonly last: string;
}

export interface ReadLink extends Link {
  /** Whether the beneficiary provided to the provider too. */
  readonly mutual: boolean;
  /** Whether the two first worked together, either way, in the last year that has any link. */
  readonly fresh: boolean;
}

/** Links with what can be read off them all: which are mutual, and which are new. */
export function readLinks(links: readonly Link[]): ReadLink[] {
  const pairs = new Map(links.map((link) => [`${link.provider} ${link.beneficiary}`, link]));
  const lastYear = links.reduce((latest, { last }) => (last > latest ? last : latest), '').slice(0, 4);
  return links.map((link) => {
    const back = pairs.get(`${link.beneficiary} ${link.provider}`);
    const first = back !== undefined && back.first < link.first ? back.first : link.first;
    return { ...link, mutual: back !== undefined, fresh: first.slice(0, 4) === lastYear };
  });
}
