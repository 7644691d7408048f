import { attendances, isDoubtful, rangeOf, stateOf, type State } from './completions.js';
import { isUnreported, isWhole, ownActivities, providersOf } from './cooperation.js';
import { periodOn, type Member, type SmallWorld } from './small-world.js';

/** Items done, known and unknown. */
export interface Items {
  readonly done: number;
  readonly known: number;
  readonly unknown: number;
}

/** What is known of one meeting for a member's score: only complete lists tell. */
type Seen = 'yes' | 'no' | 'unknown';

/** Meetings to which a member was asked, by date. */
function seenBy(world: SmallWorld, member: Member): Seen[] {
  return world.meetings
    .map((meeting) => ({ meeting, state: stateOf(member, meeting) }))
    .filter(({ state }) => state !== 'not-eligible' && state !== 'not-invited')
    .map(({ meeting, state }) => (meeting.list === 'complete' ? seen(state) : 'unknown'));
}

function seen(state: State): Seen {
  return state === 'unknown' ? 'unknown' : state === 'attended' ? 'yes' : 'no';
}

export function presence(world: SmallWorld, member: Member): Items {
  const meetings = seenBy(world, member);
  const unknown = meetings.filter((meeting) => meeting === 'unknown').length;
  return {
    done: meetings.filter((meeting) => meeting === 'yes').length,
    known: meetings.length - unknown,
    unknown,
  };
}

/** After a meeting that it attended, did it come to the next to which it was asked? */
export function continuity(world: SmallWorld, member: Member): Pick<Items, 'done' | 'known'> {
  const meetings = seenBy(world, member);
  const pairs = meetings
    .slice(1)
    .map((next, index) => [meetings[index], next] as const)
    .filter(([one, next]) => one === 'yes' && next !== 'unknown');
  return { done: pairs.filter(([, next]) => next === 'yes').length, known: pairs.length };
}

/** Rounds whose day has passed while it was a member. One that is open has asked, and may still be answered. */
export function responsiveness(world: SmallWorld, member: Member): Items {
  const today = new Date().toISOString().slice(0, 10);
  const closed = world.rounds.filter(
    ({ closesOn }) => closesOn !== null && closesOn < today && periodOn(member, closesOn) !== null,
  );
  return {
    done: closed.filter(({ answered }) => answered.includes(member.code)).length,
    known: closed.length,
    unknown: 0,
  };
}

/** Themes of which an activity names the member, in whatever role. */
function themesDone(world: SmallWorld, member: Member): number {
  return new Set(
    ownActivities(world)
      .filter(({ parties }) => parties.some(({ country }) => country === member.code))
      .flatMap(({ theme }) => theme ?? []),
  ).size;
}

/** Themes of activities; that a member took no part is known where every activity of the theme names all its parties. */
export function themes(world: SmallWorld, member: Member): Items {
  const own = ownActivities(world);
  const all = [...new Set(own.flatMap(({ theme }) => theme ?? []))];
  const done = themesDone(world, member);
  const missed = all.filter((theme) => {
    const those = own.filter((activity) => activity.theme === theme);
    const isNamed = those.some(({ parties }) => parties.some(({ country }) => country === member.code));
    return !isNamed && those.every(isWhole) && !isUnreported(world, theme);
  });
  return { done, known: done + missed.length, unknown: all.length - done - missed.length };
}

/** A way of giving: done, not done, or not known. */
type Way = 'done' | 'not done' | 'unknown';

/**
 * Ways in which a member gave: hosted a meeting, provided an activity, spoke as a report tells (a programme is only a plan),
 * chaired. That it did not is known where every meeting has its host, where there are activities, each has its status and a provider,
 * and where it can have come to no meeting; no small world has terms of chairs.
 */
function ways(world: SmallWorld, member: Member): Record<'hosted' | 'provided' | 'spoke' | 'chaired', Way> {
  const { code } = member;
  const own = ownActivities(world);
  const way = (done: boolean, known: boolean): Way => (done ? 'done' : known ? 'not done' : 'unknown');
  return {
    hosted: way(
      world.meetings.some(({ host }) => host === code),
      world.meetings.every(({ host }) => host !== null),
    ),
    provided: way(
      own.some((activity) => providersOf(activity).has(code)),
      !isUnreported(world) && own.length > 0 && own.every((activity) => providersOf(activity).size > 0),
    ),
    spoke: way(
      world.meetings.some(({ said }) => said[code] === 'spoke'),
      !comings(world, member).some((possible) => possible.includes(true)),
    ),
    chaired: 'unknown',
  };
}

export function contribution(world: SmallWorld, member: Member): Items {
  const all = Object.values(ways(world, member));
  const unknown = all.filter((way) => way === 'unknown').length;
  return { done: all.filter((way) => way === 'done').length, known: all.length - unknown, unknown };
}

/**
 * For each meeting to which a member was or may have been asked, what can be of it: that it came, that it stayed away, or
 * that it was not asked (null), where nobody knows whether it was.
 */
function comings(world: SmallWorld, member: Member): (boolean | null)[][] {
  return world.meetings
    .filter((meeting) => !['not-eligible', 'not-invited'].includes(stateOf(member, meeting)))
    .map((meeting) => {
      const came = [...new Set(attendances(world, meeting).map((came) => came.has(member.code)))];
      return isDoubtful(member, meeting) && came.includes(false) ? [...came, null] : came;
    });
}

/** Presence and continuity say nearly the same of a member: the two together weigh as much as each other pillar. */
const WEIGHTS = [1, 1, 2, 2, 2];

/**
 * Weighted mean of the pillars that have a known item, or the nearest that any completion gives; none with fewer than three
 * known meetings or less than 60 % of items known.
 */
export function scoreOf(world: SmallWorld, member: Member, pillars: readonly Items[]): number | null {
  const [meetings] = pillars;
  const known = pillars.reduce((sum, pillar) => sum + pillar.known, 0);
  const all = pillars.reduce((sum, pillar) => sum + pillar.known + pillar.unknown, 0);
  if (meetings === undefined || meetings.known < 3 || known < 0.6 * all) return null;
  const { min, max } = rangeOf(completedScores(world, member));
  return Math.min(max, Math.max(min, meanOf(pillars)));
}

function meanOf(pillars: readonly Pick<Items, 'done' | 'known'>[]): number {
  const parts = pillars.map(({ done, known }, place) => ({
    weight: known > 0 ? (WEIGHTS[place] ?? 0) : 0,
    rate: known > 0 ? done / known : 0,
  }));
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.rate, 0) / weight;
}

/**
 * The score of every completion: each meeting attended, missed or none of the member's, as far as lists, totals and reported
 * suspensions leave that open, each other unknown item done or not, all then known. Nobody spoke at a meeting that did not come to any.
 */
export function completedScores(world: SmallWorld, member: Member): number[] {
  const outcomes = comings(world, member).reduce<boolean[][]>(
    (all, possible) =>
      all.flatMap((there) => possible.map((came) => (came === null ? there : [...there, came]))),
    [[]],
  );
  const gifts = ways(world, member);
  const others = [themes(world, member), contribution(world, member)].map(completedItems);
  const answers = responsiveness(world, member);
  return outcomes.flatMap((there) => {
    const followed = there.slice(1).filter((_, index) => there[index]);
    const meetings = { done: there.filter(Boolean).length, known: there.length };
    const next = { done: followed.filter(Boolean).length, known: followed.length };
    const [ranged = [], given = []] = others;
    const possible = gifts.spoke === 'unknown' && !there.includes(true) ? given.slice(0, -1) : given;
    return ranged.flatMap((range) => possible.map((gift) => meanOf([meetings, next, range, gift, answers])));
  });
}

/** From none of the unknown items done to all of them. */
function completedItems({ done, known, unknown }: Items) {
  return Array.from({ length: unknown + 1 }, (_, more) => ({ done: done + more, known: known + unknown }));
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Where intervals part: every one below a gap ends under every one above it. Sets of places, from the highest. */
export function partedBands(intervals: readonly Interval[]): number[][] {
  const places = intervals.map((_, place) => place).sort((one, other) => lowOf(other) - lowOf(one));
  function lowOf(place: number): number {
    return intervals[place]?.low ?? 0;
  }
  function highOf(place: number): number {
    return intervals[place]?.high ?? 0;
  }
  return places.reduce<number[][]>((all, place, index) => {
    const above = places.slice(0, index).map(lowOf);
    const below = places.slice(index).map(highOf);
    if (Math.max(...below) < Math.min(...above)) return [...all, [place]];
    const open = all.pop() ?? [];
    return [...all, [...open, place]];
  }, []);
}
