/** What a member's state was at two meetings with complete lists. */
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
  /** Attended the first and could have come to the second. */
  readonly stayedAway: number;
  /** Attended the second and was not eligible or not invited for the first. */
  readonly newlyEligible: number;
  /** Attended the first and was not eligible or not invited for the second. */
  readonly noLongerEligible: number;
}

const OPEN: ReadonlySet<string> = new Set(['attended', 'absent', 'excused', 'unknown']);

/** Takes a change between two meetings apart. Only meetings with complete lists bear it. */
export function explainChange(members: readonly TwoStates[]): Change {
  const count = (fits: (member: TwoStates) => boolean) => members.filter(fits).length;
  return {
    before: count(({ before }) => before === 'attended'),
    after: count(({ after }) => after === 'attended'),
    came: count(({ before, after }) => after === 'attended' && before !== 'attended' && OPEN.has(before)),
    stayedAway: count(
      ({ before, after }) => before === 'attended' && after !== 'attended' && OPEN.has(after),
    ),
    newlyEligible: count(({ before, after }) => after === 'attended' && !OPEN.has(before)),
    noLongerEligible: count(({ before, after }) => before === 'attended' && !OPEN.has(after)),
  };
}
