import { roundStage } from '@libs/rules';
import { NeedsRoundsDocument, type NeedsRoundsQuery } from '../gql/graphql';
import { useAnswer } from './use-answer';

export type Round = NeedsRoundsQuery['rounds'][number];

/** The rounds in which members are asked for needs and capacities; undefined until they are known. */
export function useRounds(): readonly Round[] | undefined {
  return useAnswer(NeedsRoundsDocument, {}).data?.content.rounds;
}

/** The rounds that are open on a day, the newest first. */
export function openRounds(rounds: readonly Round[], today: string): readonly Round[] {
  return rounds
    .filter((round) => roundStage(round, today) === 'open')
    .sort((a, b) => b.opensOn.localeCompare(a.opensOn));
}

/** The round before another one over the same areas; null where there is none. */
export function roundBefore(rounds: readonly Round[], id: string): Round | null {
  const round = rounds.find((one) => one.id === id);
  const earlier = rounds.filter(({ opensOn }) => round !== undefined && opensOn < round.opensOn);
  return earlier.sort((a, b) => b.opensOn.localeCompare(a.opensOn))[0] ?? null;
}
