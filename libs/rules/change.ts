/** What a member's state was at two meetings with complete lists; `outside` where it was not among the chosen on the day. */
export interface TwoStates {
  readonly before: string;
  readonly after: string;
}

/** Why a number of members changed. The parts add up to the change exactly. */
export interface Change {
  readonly before: number;
  readonly after: number;
  /** Attended the second and could have come to the first. */
  readonly came: number;
  /** Attended the second and was not eligible or not invited for the first. */
  readonly newlyEligible: number;
  /** Attended the second and was in another group at the first. */
  readonly joinedGroup: number;
  /** Attended the second; nobody knows whether it attended the first. */
  readonly unknownBefore: number;
  /** Attended the first and could have come to the second. */
  readonly stayedAway: number;
  /** Attended the first and was not eligible or not invited for the second. */
  readonly noLongerEligible: number;
  /** Attended the first and was in another group at the second. */
  readonly leftGroup: number;
  /** Attended the first; nobody knows whether it attended the second. */
  readonly unknownAfter: number;
}

const ABSENT: ReadonlySet<string> = new Set(['absent', 'excused']);
const CLOSED: ReadonlySet<string> = new Set(['not-invited', 'not-eligible']);

/** Takes a change between two meetings apart. Only meetings with complete lists bear it. */
export function explainChange(members: readonly TwoStates[]): Change {
  const befores = members.filter(({ after }) => after === 'attended').map(({ before }) => before);
  const afters = members.filter(({ before }) => before === 'attended').map(({ after }) => after);
  const among = (states: readonly string[], kinds: ReadonlySet<string>) =>
    states.filter((state) => kinds.has(state)).length;
  const are = (states: readonly string[], kind: string) => among(states, new Set([kind]));
  return {
    before: afters.length,
    after: befores.length,
    came: among(befores, ABSENT),
    newlyEligible: among(befores, CLOSED),
    joinedGroup: are(befores, 'outside'),
    unknownBefore: are(befores, 'unknown'),
    stayedAway: among(afters, ABSENT),
    noLongerEligible: among(afters, CLOSED),
    leftGroup: are(afters, 'outside'),
    unknownAfter: are(afters, 'unknown'),
  };
}
