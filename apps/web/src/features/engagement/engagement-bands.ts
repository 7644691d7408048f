import { bands, spread, type Spread, type Weights } from '@libs/rules';
import { useEffect, useState } from 'react';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';
import { weightsOf } from './weights';

/** A scored member with its interval and band for some weights. */
export interface BandedMember {
  readonly member: MemberEngagement;
  readonly spreadLow: number;
  readonly spreadHigh: number;
  readonly band: number;
}

/** The interval of each scored member, read from the answer: those of the declared weights. */
export function bandsOfAnswer(members: readonly MemberEngagement[]): BandedMember[] {
  return members.flatMap((member) => {
    const { spreadLow, spreadHigh, band } = member;
    const placed = member.score !== null && spreadLow !== null && spreadHigh !== null && band !== null;
    return placed ? [{ member, spreadLow, spreadHigh, band }] : [];
  });
}

/** The members' intervals and bands around weights of the reader's own, a member at a time: the last step has all. */
export function* computeBands(
  members: readonly MemberEngagement[],
  weights: Weights,
): Generator<undefined, BandedMember[]> {
  const scored = members.filter(({ score }) => score !== null);
  const spreads: Spread[] = [];
  for (const { windows } of scored) {
    spreads.push(spread(windows, weights));
    yield;
  }
  const band = bands(spreads);
  return scored.flatMap((member, index) => {
    const { low, high } = spreads[index] ?? {};
    if (low === undefined || high === undefined) return [];
    return [{ member, spreadLow: low, spreadHigh: high, band: band[index] ?? 1 }];
  });
}

/** What one turn may take before the page is let go on, in milliseconds. */
const TURN = 8;

/**
 * The members placed for the weights of an address, null while that is worked out. It takes some tenths of a second,
 * in turns so short that a slider can be dragged meanwhile.
 */
export function useEngagementBands(
  members: readonly MemberEngagement[],
  word: string | null,
): readonly BandedMember[] | null {
  const [own, setOwn] = useState<{ word: string; placed: readonly BandedMember[] } | null>(null);
  useEffect(() => {
    if (word === null) return undefined;
    const steps = computeBands(members, weightsOf(word));
    let waiting = setTimeout(turn, 120);
    function turn(): void {
      const until = performance.now() + TURN;
      while (performance.now() < until) {
        const { done, value } = steps.next();
        if (!done) continue;
        setOwn({ word: word ?? '', placed: value });
        return;
      }
      waiting = setTimeout(turn);
    }
    return () => clearTimeout(waiting);
  }, [members, word]);
  if (word === null) return bandsOfAnswer(members);
  return own?.word === word ? own.placed : null;
}
