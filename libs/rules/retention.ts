/** What is known of a member at a meeting: it came, it did not, or nobody knows. */
export type Coming = 'came' | 'away' | 'open';

/** A member at two meetings. */
export interface MemberTwice {
  readonly before: Coming;
  readonly after: Coming;
  /** Whether it is one of those that could come again: among the chosen at the earlier meeting, and asked to the later one. */
  readonly followed: boolean;
  /** Whether it is among the chosen at the later meeting, so that it would count there. */
  readonly counted: boolean;
}

/** Members that came to each meeting as a source states; null where none does. */
export interface StatedTwice {
  readonly before: number | null;
  readonly after: number | null;
}

export interface RetentionRange {
  readonly returnedMin: number;
  readonly returnedMax: number;
  /** Members known to have come to the earlier meeting that were asked to the later one. */
  readonly of: number;
  /** Beside these: members of which the earlier list leaves open whether they came, of whom so many did. */
  readonly unnamedBeforeMin: number;
  readonly unnamedBeforeMax: number;
  readonly newMin: number;
  readonly newMax: number;
}

/**
 * How many of the members known to have come to the earlier meeting came again, and how many of the later meeting had not
 * been at the earlier one: the least and the most over everything that the two lists leave open, given the totals that
 * sources state. Who came to the earlier meeting unnamed is in no share of those that came again; how many that may be is
 * beside it. All members are needed, also those that are not among the chosen, as any of them may be one that a total
 * counts and no list names.
 *
 * With 10 on both lists, 7 of the earlier not named again, and a total of 3 more than the later list names: 10 to 13 of 17.
 */
export function retentionRange(members: readonly MemberTwice[], stated: StatedTwice): RetentionRange {
  const before = openingsOf(members, 'before', stated.before);
  const after = openingsOf(members, 'after', stated.after);
  const base = members.filter(({ before, followed }) => followed && before === 'came');
  const again = base.filter(({ after }) => after === 'came').length;
  const maybe = base.filter(({ after }) => after === 'open').length;
  const unsure = members.filter(({ before, followed }) => followed && before === 'open').length;
  const [returnedMin, returnedMax] = shareOf(after, maybe);
  const [unnamedBeforeMin, unnamedBeforeMax] = shareOf(before, unsure);
  return {
    returnedMin: again + returnedMin,
    returnedMax: again + returnedMax,
    of: base.length,
    unnamedBeforeMin,
    unnamedBeforeMax,
    ...newcomers(members, before, after),
  };
}

/** The fewest and the most of some open members that can have come, where the others may absorb who came or stayed away. */
function shareOf({ open, min, max }: Openings, some: number): readonly [number, number] {
  return [Math.max(0, min - (open - some)), Math.min(some, max)];
}

/** Members of whom a meeting leaves open whether they came, and how many of them came. */
interface Openings {
  readonly open: number;
  readonly min: number;
  readonly max: number;
}

function openingsOf(
  members: readonly MemberTwice[],
  at: 'before' | 'after',
  stated: number | null,
): Openings {
  const open = members.filter((member) => member[at] === 'open').length;
  if (stated === null) return { open, min: 0, max: open };
  const unnamed = stated - members.filter((member) => member[at] === 'came').length;
  // A total that the list contradicts, with fewer than it names or more than it leaves open, decides nothing.
  if (unnamed < 0 || unnamed > open) return { open, min: 0, max: open };
  return { open, min: unnamed, max: unnamed };
}

/**
 * The ends of the number of newcomers. Who is open at the later meeting counts if it came; who is open at the earlier one
 * counts no more if it was there. Each meeting's openings fall on those that change the number or on others, who absorb them.
 */
function newcomers(members: readonly MemberTwice[], before: Openings, after: Openings) {
  const those = (earlier: Coming, later: Coming) =>
    members.filter(({ before, after, counted }) => counted && before === earlier && after === later).length;
  const [certain, unsure, coming, both] = [
    those('away', 'came'),
    those('open', 'came'),
    those('away', 'open'),
    those('open', 'open'),
  ];
  const ends = { newMin: Number.POSITIVE_INFINITY, newMax: 0 };
  for (let fresh = 0; fresh <= coming; fresh += 1) {
    for (let doubtful = 0; doubtful <= both; doubtful += 1) {
      // So many of the later meeting's openings are left for members that change nothing.
      const others = after.open - coming - both;
      const spent = fresh + doubtful;
      if (spent > after.max || spent + others < after.min) continue;
      const exposed = unsure + doubtful;
      const [lostMin, lostMax] = shareOf(before, exposed);
      ends.newMin = Math.min(ends.newMin, certain + fresh + exposed - lostMax);
      ends.newMax = Math.max(ends.newMax, certain + fresh + exposed - lostMin);
    }
  }
  return ends;
}
