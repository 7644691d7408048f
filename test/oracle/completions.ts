import { isSuspended, periodOn, type Meeting, type Member, type SmallWorld } from './small-world.js';

/** What is known of a member at a meeting. */
export type State = 'attended' | 'absent' | 'excused' | 'not-invited' | 'not-eligible' | 'unknown';

/**
 * What a source says; else not eligible where it was no member (or suspended, and eligibility is confirmed); unknown where
 * the list is not complete, or a suspension leaves open whether it was asked; else absent.
 */
export function stateOf(member: Member, meeting: Meeting): State {
  const said = meeting.said[member.code];
  if (said !== undefined) return said === 'spoke' ? 'attended' : said;
  if (periodOn(member, meeting.date) === null) return 'not-eligible';
  if (isSuspended(member, meeting.date)) return meeting.confirmed ? 'not-eligible' : 'unknown';
  return meeting.list === 'complete' ? 'absent' : 'unknown';
}

/** Whether a published list of participants names the member. */
export function isNamed(member: Member, meeting: Meeting): boolean {
  return meeting.said[member.code] === 'attended';
}

/**
 * Whether it is known of every member that it was invited, or that it was not: that is stated, or a source states the state of
 * each. Of one alone it says nothing of the others.
 */
export function invitationsKnown(world: SmallWorld, meeting: Meeting): boolean {
  const members = world.members.filter((member) => stateOf(member, meeting) !== 'not-eligible');
  const isStated = ({ code }: Member) => !['unknown', undefined].includes(meeting.said[code]);
  return meeting.invitations || (members.length > 0 && members.every(isStated));
}

/** The members that a figure of a meeting is of: those invited where that is known of all, else the eligible, else all of the day. */
export function denominatorOf(world: SmallWorld, meeting: Meeting): readonly Member[] {
  const isKnown = invitationsKnown(world, meeting);
  return world.members.filter((member) => {
    const state = stateOf(member, meeting);
    return state !== 'not-eligible' && !(isKnown && state === 'not-invited');
  });
}

/**
 * Members that may have attended though nothing says so. A complete list names all that came, but for those it calls unknown:
 * who is not on it came in no completion, also where nobody knows whether it could.
 */
export function undecidedIn(world: SmallWorld, meeting: Meeting): string[] {
  return codesIn(world, meeting, 'unknown').filter(
    (code) => meeting.list !== 'complete' || meeting.said[code] === 'unknown',
  );
}

/**
 * Every set of members that may have attended, given all that is known: the named and reported, with any of the unknown,
 * as many in all as a stated total says. A total that no completion has contradicts the list, and says nothing. The total beside a complete list is the list's own, and says nothing of whom it leaves unknown.
 */
export function attendances(world: SmallWorld, meeting: Meeting): ReadonlySet<string>[] {
  const known = codesIn(world, meeting, 'attended');
  const all = subsets(undecidedIn(world, meeting)).map((more) => new Set([...known, ...more]));
  const asStated = all.filter(({ size }) => size === meeting.stated);
  return meeting.stated === null || meeting.list === 'complete' || asStated.length === 0 ? all : asStated;
}

/** Whether nobody knows that a member could come: a suspension is reported, and whether it held for meetings is not confirmed. */
export function isDoubtful(member: Member, meeting: Meeting): boolean {
  return isSuspended(member, meeting.date) && !meeting.confirmed && stateOf(member, meeting) === 'unknown';
}

export function codesIn(world: SmallWorld, meeting: Meeting, state: State): string[] {
  return world.members.filter((member) => stateOf(member, meeting) === state).map(({ code }) => code);
}

export function subsets<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>((sets, item) => sets.flatMap((set) => [set, [...set, item]]), [[]]);
}

/** The least and the most of a figure over all completions. */
export function rangeOf(values: readonly number[]): { readonly min: number; readonly max: number } {
  return { min: Math.min(...values), max: Math.max(...values) };
}
