/** Members of one group at a meeting: those known to have come, and those of whom nobody knows. */
export interface GroupPresence {
  readonly named: number;
  readonly open: number;
}

export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The least and the most that a group's share of the members that took part can be, given the other groups and the total
 * that a source states (null where none does); null where nobody may have come. A total that the lists contradict, with fewer
 * than they name or more than they leave open, decides nothing.
 *
 * With 13 named of 22, 16 of the other 35, and 32 stated: 3 more came, so that 13 to 16 of 32 are of the group.
 */
export function shareRange(
  own: GroupPresence,
  others: GroupPresence,
  stated: number | null,
): ShareRange | null {
  const named = own.named + others.named;
  const open = own.open + others.open;
  if (named + open === 0) return null;
  if (stated === null || stated < named || stated > named + open)
    return {
      // Where nobody else can have come, all who came are of the group.
      low: named + others.open === 0 ? 1 : own.named / (named + others.open),
      high: own.named + own.open === 0 ? 0 : (own.named + own.open) / (named + own.open),
    };
  if (stated === 0) return null;
  const left = stated - named;
  return {
    low: (own.named + Math.max(0, left - others.open)) / stated,
    high: (own.named + Math.min(own.open, left)) / stated,
  };
}
