import { stateOf, subsets, type State } from './completions.js';
import { ownActivities, providersOf } from './cooperation.js';
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
export function themesDone(world: SmallWorld, member: Member): number {
  return new Set(
    ownActivities(world)
      .filter(({ parties }) => parties.some(({ country }) => country === member.code))
      .flatMap(({ theme }) => theme ?? []),
  ).size;
}

/** Ways in which a member gave: hosted a meeting, provided an activity, spoke as a report tells; a programme is only a plan. */
export function contributionsDone(world: SmallWorld, { code }: Member): number {
  const hosted = world.meetings.some(({ host }) => host === code);
  const provided = ownActivities(world).some((activity) => providersOf(activity).has(code));
  const spoke = world.meetings.some(({ said }) => said[code] === 'spoke');
  return [hosted, provided, spoke].filter(Boolean).length;
}

/** Presence and continuity say nearly the same of a member: the two together weigh as much as each other pillar. */
const WEIGHTS = [1, 1, 2, 2, 2];

/** Weighted mean of the pillars that have a known item; none with fewer than three known meetings or less than 60 % of items known. */
export function scoreOf(pillars: readonly Items[]): number | null {
  const [meetings] = pillars;
  const known = pillars.reduce((sum, pillar) => sum + pillar.known, 0);
  const all = pillars.reduce((sum, pillar) => sum + pillar.known + pillar.unknown, 0);
  if (meetings === undefined || meetings.known < 3 || known < 0.6 * all) return null;
  return meanOf(pillars);
}

function meanOf(pillars: readonly Pick<Items, 'done' | 'known'>[]): number {
  const parts = pillars.map(({ done, known }, place) => ({
    weight: known > 0 ? (WEIGHTS[place] ?? 0) : 0,
    rate: known > 0 ? done / known : 0,
  }));
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.rate, 0) / weight;
}

/** The score if nothing that is unknown had been done, and if all of it had. */
export function boundsOf(pillars: readonly Items[]): { readonly low: number; readonly high: number } | null {
  const whole = pillars.map(({ done, known, unknown }) => ({ done, known: known + unknown, unknown }));
  if (whole.every(({ known }) => known === 0)) return null;
  return {
    low: meanOf(whole),
    high: meanOf(whole.map(({ done, known, unknown }) => ({ done: done + unknown, known }))),
  };
}

/**
 * The score of every completion: each unknown meeting attended or not, each other unknown item done or not, all then known.
 * A name on a partial list or in a report was there in each of them.
 */
export function completedScores(world: SmallWorld, member: Member, others: readonly Items[]): number[] {
  const asked = world.meetings
    .map((meeting) => stateOf(member, meeting))
    .filter((state) => state !== 'not-eligible' && state !== 'not-invited');
  const open = asked.flatMap((state, index) => (state === 'unknown' ? [index] : []));
  const choices = others.reduce<Items[][]>(
    (all, { done, known, unknown }) =>
      all.flatMap((chosen) =>
        Array.from({ length: unknown + 1 }, (_, more) => [
          ...chosen,
          { done: done + more, known: known + unknown, unknown: 0 },
        ]),
      ),
    [[]],
  );
  return subsets(open).flatMap((came) => {
    const there = asked.map((state, index) => state === 'attended' || came.includes(index));
    const followed = there.slice(1).filter((_, index) => there[index]);
    const meetings = { done: there.filter(Boolean).length, known: there.length };
    const next = { done: followed.filter(Boolean).length, known: followed.length };
    return choices.map((chosen) => meanOf([meetings, next, ...chosen]));
  });
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
