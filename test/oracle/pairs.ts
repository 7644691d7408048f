import { attendances, isDoubtful, isNamed, rangeOf, stateOf } from './completions.js';
import { groupOn, type Meeting, type Member, type SmallWorld } from './small-world.js';

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

/**
 * The parts of a change in every way in which both meetings may have been attended: the least and the most of each. Of who did
 * not come, nobody may know whether it could have: it then may be in either part, or in neither.
 */
export function completedChange(
  world: SmallWorld,
  { from, to }: { from: Meeting; to: Meeting },
  group: string | null,
) {
  const placesOf = (member: Member, meeting: Meeting, attended: ReadonlySet<string>): readonly string[] => {
    const own = groupOn(member, meeting.date);
    if (group !== null && own !== null && own !== group) return ['outside'];
    if (attended.has(member.code)) return ['came'];
    if (isDoubtful(member, meeting)) return ['away', 'closed'];
    return ['not-invited', 'not-eligible'].includes(stateOf(member, meeting)) ? ['closed'] : ['away'];
  };
  const placesAt = (meeting: Meeting, attended: ReadonlySet<string>) =>
    new Map(world.members.map((member) => [member.code, placesOf(member, meeting, attended)]));
  const ways = attendances(world, from).flatMap((before) =>
    attendances(world, to).map((after) => ({ earlier: placesAt(from, before), later: placesAt(to, after) })),
  );
  const range = (one: string, other: string, sign: 1 | -1 = 1) => {
    const counts = ways.flatMap(({ earlier, later }) => {
      const those = world.members
        .map(({ code }) => [earlier.get(code) ?? [], later.get(code) ?? []] as const)
        .filter(([before, after]) => before.includes(one) && after.includes(other));
      return [those.filter(([before, after]) => before.length * after.length === 1).length, those.length];
    });
    return rangeOf(counts.map((n) => n * sign + 0));
  };
  const all = (meeting: 'earlier' | 'later') =>
    rangeOf(ways.map((way) => [...way[meeting].values()].filter(([place]) => place === 'came').length));
  return {
    before: all('earlier'),
    came: range('away', 'came'),
    'newly-eligible': range('closed', 'came'),
    'joined-group': range('outside', 'came'),
    'stayed-away': range('came', 'away', -1),
    'no-longer-eligible': range('came', 'closed', -1),
    'left-group': range('came', 'outside', -1),
    after: all('later'),
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
