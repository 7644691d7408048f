import { attendances, codesIn, isNamed, rangeOf, stateOf } from './completions.js';
import { groupOn, type Meeting, type SmallWorld } from './small-world.js';

/** Pairs of meetings in the order of time. */
export function pairsOf(world: SmallWorld): { from: Meeting; to: Meeting }[] {
  return world.meetings.flatMap((from, index) => world.meetings.slice(index + 1).map((to) => ({ from, to })));
}

/**
 * Of the members named at the earlier meeting that were asked to the later one, how many came again, and how many of the
 * later one had not been at the earlier: the least and the most over everything that the two lists leave open.
 */
export function retentionFigures(world: SmallWorld, { from, to }: { from: Meeting; to: Meeting }) {
  const base = world.members
    .filter((member) => isNamed(member, from))
    .filter((member) => !['not-invited', 'not-eligible'].includes(stateOf(member, to)))
    .map(({ code }) => code);
  const before = attendances(world, from);
  const after = attendances(world, to);
  const returned = after.map((attended) => base.filter((code) => attended.has(code)).length);
  const fresh = after.flatMap((attended) =>
    before.map((earlier) => [...attended].filter((code) => !earlier.has(code)).length),
  );
  return { of: base.length, returned: rangeOf(returned), fresh: rangeOf(fresh) };
}

/**
 * Why a number of members changed, member by member. What is not known of a member at one of the two meetings is neither
 * a coming nor a staying away: it goes into the rest, so that the parts add up to the difference of the known.
 */
export function changeFigures(
  world: SmallWorld,
  { from, to }: { from: Meeting; to: Meeting },
  group: string | null = null,
) {
  const at = (meeting: Meeting) =>
    new Map(
      world.members.map((member) => {
        const elsewhere = group !== null && groupOn(member, meeting.date) !== group;
        return [member.code, elsewhere ? 'not-eligible' : stateOf(member, meeting)] as const;
      }),
    );
  const [earlier, later] = [at(from), at(to)];
  const count = (before: readonly string[], after: readonly string[]) =>
    world.members.filter(
      ({ code }) => before.includes(earlier.get(code) ?? '') && after.includes(later.get(code) ?? ''),
    ).length;
  const any = ['attended', 'absent', 'excused', 'not-invited', 'not-eligible', 'unknown'];
  const away = ['absent', 'excused'];
  const outside = ['not-invited', 'not-eligible'];
  return {
    before: count(['attended'], any),
    after: count(any, ['attended']),
    came: count(away, ['attended']),
    'newly-eligible': count(outside, ['attended']),
    'stayed-away': -count(['attended'], away),
    'no-longer-eligible': -count(['attended'], outside),
  };
}

/** Whether both lists are complete, and no state at either is unknown. */
export function isDecided(world: SmallWorld, pair: { from: Meeting; to: Meeting }): boolean {
  return [pair.from, pair.to].every(
    (meeting) => meeting.list === 'complete' && codesIn(world, meeting, 'unknown').length === 0,
  );
}
