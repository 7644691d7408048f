/** The days of a round of needs and capacities, ISO 8601; one without a closing day stays open. */
export interface RoundDays {
  readonly opensOn: string;
  readonly closesOn: string | null;
}

/** Where a round is on a day. It is over only after its closing day. */
export type RoundStage = 'to-come' | 'open' | 'over';

/** Whether a round is to come, open or over on a day. */
export function roundStage({ opensOn, closesOn }: RoundDays, day: string): RoundStage {
  if (opensOn > day) return 'to-come';
  return closesOn !== null && closesOn < day ? 'over' : 'open';
}

/** What a round has of a member. Only one that was asked, and has not answered when the round is over, is silent. */
export type RoundAnswer = 'answered' | 'silent' | 'awaited' | 'not-asked' | 'to-come';

/** What is on record of a member and a round. */
export interface AskedMember {
  /** Whether it was a member on the day on which the round opened. */
  readonly asked: boolean;
  /** Whether a need or a capacity of it is on record, from 0 to 3. */
  readonly answered: boolean;
}

/** What a round has of a member on a day. Its figures are of those that it asked, and so is this. */
export function roundAnswer(round: RoundDays & AskedMember, day: string): RoundAnswer {
  const stage = roundStage(round, day);
  if (round.asked && round.answered) return 'answered';
  if (stage === 'to-come') return 'to-come';
  if (!round.asked) return 'not-asked';
  return stage === 'over' ? 'silent' : 'awaited';
}

/** The round that is shown where nobody chose one: the newest that has begun, else the next to come. */
export function defaultRound<Round extends { readonly opensOn: string; readonly stage: string }>(
  rounds: readonly Round[],
): Round | undefined {
  const newest = [...rounds].sort((one, other) => other.opensOn.localeCompare(one.opensOn));
  return newest.find(({ stage }) => stage !== 'to-come') ?? newest.at(-1);
}

/** Of the rounds, what a member's page tells. */
export interface MemberRounds<Round> {
  /** The newest in which it stated something. */
  readonly stated: Round | null;
  /** A newer one that has nothing of it: the newest that asked it, else the newest at all, else the next to come. */
  readonly latest: Round | null;
}

/** Which rounds a member's page and brief tell of: its newest statement, and what became of a newer round. */
export function roundsOfMember<Round extends { readonly opensOn: string; readonly answer: string }>(
  rounds: readonly Round[],
): MemberRounds<Round> {
  const newest = [...rounds].sort((one, other) => other.opensOn.localeCompare(one.opensOn));
  const stated = newest.find(({ answer }) => answer === 'answered') ?? null;
  const latest =
    newest.find(({ answer }) => answer === 'silent' || answer === 'awaited') ??
    newest.find(({ answer }) => answer === 'not-asked') ??
    newest.at(-1) ??
    null;
  // What is to come, or asked others only, says nothing beside a statement.
  const isNews =
    latest !== null &&
    (stated === null ||
      (latest.opensOn > stated.opensOn && (latest.answer === 'silent' || latest.answer === 'awaited')));
  return { stated, latest: isNews ? latest : null };
}
