import {
  attendances,
  codesIn,
  denominatorOf,
  invitationsKnown,
  isNamed,
  rangeOf,
  stateOf,
  undecidedIn,
} from './completions.js';
import { GROUPS, groupOn, type Meeting, type Member, type SmallWorld } from './small-world.js';

/** Members of a group on a meeting's day; of the whole network where no group is chosen. */
function inGroup(members: readonly Member[], group: string | null, date: string): readonly Member[] {
  return group === null ? members : members.filter((member) => groupOn(member, date) === group);
}

/** Names, members asked, and what a complete list lets anybody say of countries: the least and the most that came. */
export function meetingFigures(world: SmallWorld, meeting: Meeting, group: string | null) {
  const chosen = inGroup(world.members, group, meeting.date);
  const codes = new Set(chosen.map(({ code }) => code));
  const came = rangeOf(
    attendances(world, meeting).map((attended) => [...attended].filter((code) => codes.has(code)).length),
  );
  return {
    of: inGroup(denominatorOf(world, meeting), group, meeting.date).length,
    named: chosen.filter((member) => isNamed(member, meeting)).length,
    came,
    heads: headsOf(world, meeting, codes),
  };
}

/** Delegates that came from some members; null where not every one of them is counted. */
function headsOf(world: SmallWorld, meeting: Meeting, codes: ReadonlySet<string>): number | null {
  const came = codesIn(world, meeting, 'attended').filter((code) => codes.has(code));
  const unknown = undecidedIn(world, meeting).filter((code) => codes.has(code));
  const heads = came.map((code) => meeting.heads[code] ?? null);
  if (meeting.list !== 'complete' || unknown.length > 0) return null;
  return heads.reduce<number | null>((sum, head) => (sum === null || head === null ? null : sum + head), 0);
}

/**
 * Every member of any time at every meeting. Who is on no list is absent where it is known who was invited, or a source
 * says so; else it is only not among those named.
 */
export function matrix(world: SmallWorld) {
  return world.members.flatMap((member) =>
    world.meetings.map((meeting) => {
      const state = stateOf(member, meeting);
      const silent = state === 'absent' && meeting.said[member.code] === undefined;
      return {
        country: member.code,
        meeting: meeting.id,
        state: silent && !invitationsKnown(world, meeting) ? 'not-named' : state,
      };
    }),
  );
}

/** Named members of each group at each meeting that has a list, of those of the group that were asked. */
export function groupFigures(world: SmallWorld) {
  return world.meetings
    .filter(({ list }) => list !== 'none')
    .flatMap((meeting) =>
      GROUPS.map((group) => ({ meeting: meeting.id, group, ...meetingFigures(world, meeting, group) })),
    )
    .map(({ meeting, group, named, of }) => ({ meeting, group, named, of }));
}

/** Lists that name a member, and the share of the complete ones that it attended: none below three that are known. */
export function countryFigures(world: SmallWorld, group: string | null = null) {
  // Where no list is published, nobody is on one or missing from it.
  if (world.meetings.every(({ list }) => list === 'none')) return [];
  return world.members.map((member) => {
    const meetings = world.meetings.filter(({ date }) => group === null || groupOn(member, date) === group);
    const states = meetings
      .filter(({ list }) => list === 'complete')
      .map((meeting) => stateOf(member, meeting));
    const attended = states.filter((state) => state === 'attended').length;
    const known = states.filter((state) => ['attended', 'absent', 'excused'].includes(state)).length;
    return {
      country: member.code,
      named: meetings.filter((meeting) => isNamed(member, meeting)).length,
      lists: meetings.filter(
        (meeting) =>
          // Who was not invited cannot be on a list.
          meeting.list !== 'none' && !['not-invited', 'not-eligible'].includes(stateOf(member, meeting)),
      ).length,
      attended: known === 0 ? null : attended,
      known,
      share: known < 3 ? null : attended / known,
    };
  });
}

/** Members of whom a meeting leaves open whether they came: in some completion they did, and in another they did not. */
function openAt(world: SmallWorld, meeting: Meeting): readonly string[] {
  const ways = attendances(world, meeting);
  return denominatorOf(world, meeting)
    .map(({ code }) => code)
    .filter((code) => ways.some((came) => came.has(code)) && ways.some((came) => !came.has(code)));
}

/**
 * Meetings that leave members open. Their list would narrow by one, for each of these, the range of how many meetings it came
 * to, and makes a figure of the range of those that no other meeting leaves open.
 */
export function missingListFigures(world: SmallWorld) {
  const open = world.meetings.map((meeting) => ({ meeting, codes: openAt(world, meeting) }));
  const all = open.flatMap(({ codes }) => codes);
  return open
    .filter(({ codes }) => codes.length > 0)
    .map(({ meeting, codes }) => ({
      meeting: meeting.id,
      open: codes.length,
      openShare: codes.length / all.length,
      settled: codes.filter((code) => all.indexOf(code) === all.lastIndexOf(code)).length,
      decided: denominatorOf(world, meeting).length - codes.length,
      stated: meeting.stated,
    }))
    .sort((one, other) => other.open - one.open);
}

/** The least and the most that a group's share of the members that took part can be, beside its share of those that could. */
export function groupShareFigures(world: SmallWorld) {
  return world.meetings.flatMap((meeting) => {
    const asked = denominatorOf(world, meeting);
    return GROUPS.map((group) => {
      const own = inGroup(asked, group, meeting.date).map(({ code }) => code);
      const shares = attendances(world, meeting)
        .filter(({ size }) => size > 0)
        .map((came) => own.filter((code) => came.has(code)).length / came.size);
      const { min, max } = rangeOf(shares);
      return {
        meeting: meeting.id,
        group,
        of: own.length,
        memberShare: own.length / asked.length,
        low: shares.length === 0 ? null : min,
        high: shares.length === 0 ? null : max,
      };
    });
  });
}
