import { attendances, isNamed, rangeOf, stateOf } from './completions.js';
import { groupOn, type Meeting, type SmallWorld } from './small-world.js';

/** Pairs of meetings in the order of time. */
export function pairsOf(world: SmallWorld): { from: Meeting; to: Meeting }[] {
  return world.meetings.flatMap((from, index) => world.meetings.slice(index + 1).map((to) => ({ from, to })));
}

/**
 * Of the members that came to the earlier meeting in every completion and were asked to the later one, how many came again;
 * how many more came to the earlier one, in some completion only; and how many of the later one had not been at the earlier:
 * the least and the most over everything that the two lists leave open.
 */
export function retentionFigures(world: SmallWorld, { from, to }: { from: Meeting; to: Meeting }) {
  const before = attendances(world, from);
  const asked = world.members
    .filter((member) => !['not-invited', 'not-eligible'].includes(stateOf(member, to)))
    .map(({ code }) => code);
  const base = asked.filter((code) => before.every((attended) => attended.has(code)));
  const unnamed = before.map((attended) => asked.filter((code) => attended.has(code)).length - base.length);
  const after = attendances(world, to);
  const returned = after.map((attended) => base.filter((code) => attended.has(code)).length);
  const fresh = after.flatMap((attended) =>
    before.map((earlier) => [...attended].filter((code) => !earlier.has(code)).length),
  );
  return {
    of: base.length,
    returned: rangeOf(returned),
    unnamedBefore: rangeOf(unnamed),
    fresh: rangeOf(fresh),
  };
}

/**
 * The same of every pair of meetings that have lists, and who was named last at the earlier one: known to have come there,
 * and to none later that has a list.
 */
export function pairFigures(world: SmallWorld) {
  const listed = world.meetings.filter(({ list }) => list !== 'none');
  return pairsOf({ ...world, meetings: listed }).map((pair) => {
    const { of, returned, unnamedBefore } = retentionFigures(world, pair);
    const later = listed.filter(({ date }) => date > pair.from.date);
    const last = world.members.filter(
      (member) => isNamed(member, pair.from) && !later.some((meeting) => isNamed(member, meeting)),
    );
    return {
      earlier: pair.from.id,
      later: pair.to.id,
      followed: of,
      returnedMin: returned.min,
      returnedMax: returned.max,
      unnamedBeforeMax: unnamedBefore.max,
      lastNamed: last.map(({ code }) => code).join(' '),
    };
  });
}

/**
 * Why a number of members changed, member by member: a coming and a staying away are known at both meetings. What is not
 * known at one of them is a part of its own, as is a move to another group, so that the parts add up.
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
        const outside = elsewhere && groupOn(member, meeting.date) !== null;
        return [member.code, outside ? 'outside' : stateOf(member, meeting)] as const;
      }),
    );
  const [earlier, later] = [at(from), at(to)];
  const came = (...before: string[]) => count(earlier, before, later, ['attended']);
  const went = (...after: string[]) => 0 - count(earlier, ['attended'], later, after);
  return {
    before: 0 - went('attended', 'absent', 'excused', 'not-invited', 'not-eligible', 'unknown', 'outside'),
    came: came('absent', 'excused'),
    'newly-eligible': came('not-invited', 'not-eligible'),
    'joined-group': came('outside'),
    'unknown-before': came('unknown'),
    'stayed-away': went('absent', 'excused'),
    'no-longer-eligible': went('not-invited', 'not-eligible'),
    'left-group': went('outside'),
    'unknown-after': went('unknown'),
    after: came('attended', 'absent', 'excused', 'not-invited', 'not-eligible', 'unknown', 'outside'),
  };
}

function count(
  earlier: ReadonlyMap<string, string>,
  before: readonly string[],
  later: ReadonlyMap<string, string>,
  after: readonly string[],
): number {
  return [...earlier].filter(
    ([code, state]) => before.includes(state) && after.includes(later.get(code) ?? ''),
  ).length;
}
