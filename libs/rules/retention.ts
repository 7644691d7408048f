/** What two lists of names say: counts of members by what became of them. Who was not invited again is in none. */
export interface NamedTwice {
  readonly returned: number;
  /** Of the earlier list, not named on the later one. */
  readonly notNamedAgain: number;
  /** Of these, of whom a source says that they did not come: no unnamed member can be one of them. */
  readonly absent?: number;
  /** Of the earlier list, not told by a later list that is complete for all others. */
  readonly unknown?: number;
  /** On the later list and not on the earlier one. */
  readonly newcomers: number;
  /** Of these, of whom a source says that they were not at the earlier meeting: they are new for certain. */
  readonly awayBefore?: number;
  /** On the later list, and not told by an earlier one that is complete for all others. */
  readonly unknownBefore?: number;
  /** Not on the earlier list, and not told by a later one that is complete for all others. */
  readonly unknownAfter?: number;
  /** Members that the later meeting's total counts and its list does not name; null where not known. */
  readonly unnamed: number | null;
  /** The same of the earlier meeting. */
  readonly unnamedBefore?: number | null;
}

export interface RetentionRange {
  readonly returnedMin: number;
  /** Null where nobody knows how many names the later list leaves out. */
  readonly returnedMax: number | null;
  readonly of: number;
  readonly newMin: number;
  readonly newMax: number | null;
  readonly notNamedAgain: number;
  readonly unknown: number;
  readonly unnamed: number | null;
}

/**
 * How many of the earlier list came again, as a range: each unnamed member of the later meeting may be one that is missed
 * or one that is new, and one whose state is unknown may have come. With 10 returned, 7 not named again and 3 unnamed: 10
 * to 13 of 17. With 30 returned, 5 that did not come and 2 unknown: 30 to 32 of 37.
 */
export function retentionRange({
  returned,
  notNamedAgain,
  absent = 0,
  unknown = 0,
  newcomers,
  awayBefore = 0,
  unknownBefore = 0,
  unknownAfter = 0,
  unnamed,
  unnamedBefore = 0,
}: NamedTwice): RetentionRange {
  return {
    returnedMin: returned,
    returnedMax: unnamed === null ? null : returned + unknown + Math.min(unnamed, notNamedAgain - absent),
    of: returned + notNamedAgain + unknown,
    newMin: Math.max(awayBefore, newcomers - (unnamedBefore ?? newcomers)),
    newMax: unnamed === null ? null : newcomers + unknownBefore + unknownAfter + unnamed,
    notNamedAgain,
    unknown,
    unnamed,
  };
}
