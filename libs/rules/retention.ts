/** What two lists of names say: counts of members by what became of them. */
export interface NamedTwice {
  readonly returned: number;
  readonly notNamedAgain: number;
  readonly newcomers: number;
  /** Members that the later list states but does not name; null where not known. */
  readonly unnamed: number | null;
}

export interface RetentionRange {
  readonly returnedMin: number;
  /** Null where nobody knows how many names the later list leaves out. */
  readonly returnedMax: number | null;
  readonly of: number;
  readonly newMin: number;
  readonly newMax: number | null;
  readonly notNamedAgain: number;
  readonly unnamed: number | null;
}

/**
 * How many of the earlier list came again, as a range: each unnamed member of the later meeting may be
 * one that is missed or one that is new. With 10 returned, 7 not named again and 3 unnamed: 10 to 13 of 17.
 */
export function retentionRange({ returned, notNamedAgain, newcomers, unnamed }: NamedTwice): RetentionRange {
  return {
    returnedMin: returned,
    returnedMax: unnamed === null ? null : returned + Math.min(unnamed, notNamedAgain),
    of: returned + notNamedAgain,
    newMin: newcomers,
    newMax: unnamed === null ? null : newcomers + unnamed,
    notNamedAgain,
    unnamed,
  };
}
