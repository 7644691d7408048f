/** Values of both sexes (T), women (F) and men (M) of one thing; null where there is none. */
export interface BySex {
  readonly T: number | null;
  readonly F: number | null;
  readonly M: number | null;
}

/** Rates are rounded: the total may leave the range of women and men by this many points. */
const ROUNDING = 0.1;
/** Numbers of people are rounded: they add up to within this share. */
const PEOPLE_ROUNDING = 0.005;

/** Whether something is said of values of a unit, for instance that they lie between those of women and men. */
export type SexRule = 'between' | 'sum' | 'none';

/** A rate of both sexes lies between those of women and men; numbers of people add up; of all else nothing is said. */
export function sexRuleOf(unit: string): SexRule {
  if (unit === 'persons') return 'sum';
  return unit.startsWith('%') ? 'between' : 'none';
}

/** The range that the value of both sexes leaves; null where it does not, or one of the three is not known. */
export function outsideSexes(
  { T, F, M }: BySex,
  rule: SexRule,
): { readonly low: number; readonly high: number } | null {
  if (T === null || F === null || M === null || rule === 'none') return null;
  if (rule === 'sum') return Math.abs(F + M - T) > PEOPLE_ROUNDING * T ? { low: F + M, high: F + M } : null;
  const [low, high] = [Math.min(F, M), Math.max(F, M)];
  return T < low - ROUNDING || T > high + ROUNDING ? { low, high } : null;
}
