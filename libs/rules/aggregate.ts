/** A member's rate and the size of its denominator; null where a source has none. */
export interface Weighted {
  readonly value: number | null;
  readonly weight: number | null;
}

export interface Aggregate {
  /** Null where too little is known to speak for all. */
  readonly value: number | null;
  /** Members whose values it is made of. */
  readonly known: number;
  readonly of: number;
  /** Share of the whole weight that the members with a value have; null where weights are not known. */
  readonly weightKnown: number | null;
}

const MIN_MEMBERS_SHARE = 1 / 2;
const MIN_WEIGHT_SHARE = 2 / 3;

/**
 * A group's rate: numerators over denominators, never a mean of rates. It needs values of half of the members
 * and of two thirds of the weight. A member without a weight is not in it, whatever its value.
 */
export function weightedAggregate(members: readonly Weighted[]): Aggregate {
  const of = members.length;
  const valued = members.filter((member) => isIn('weighted', member));
  const whole = sum(members.map(({ weight }) => weight ?? 0));
  const held = sum(valued.map(({ weight }) => weight ?? 0));
  const weightKnown = whole > 0 ? held / whole : null;
  const enough =
    valued.length >= of * MIN_MEMBERS_SHARE && weightKnown !== null && weightKnown >= MIN_WEIGHT_SHARE;
  const value = enough ? sum(valued.map((one) => (one.value ?? 0) * (one.weight ?? 0))) / held : null;
  return { value, known: valued.length, of, weightKnown };
}

/** For indicators without a denominator of their own: the median of half of the members or more. */
export function medianAggregate(values: readonly (number | null)[]): Aggregate {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  const enough = known.length > 0 && known.length >= values.length * MIN_MEMBERS_SHARE;
  const low = known[Math.ceil(middle) - 1] ?? null;
  const high = known[Math.floor(middle)] ?? null;
  const value = enough && low !== null && high !== null ? (low + high) / 2 : null;
  return { value, known: known.length, of: values.length, weightKnown: null };
}

/** Numbers that simply add up, such as people: told only where every member is known. */
export function totalAggregate(values: readonly (number | null)[]): Aggregate {
  const known = values.filter((value) => value !== null);
  const value = known.length === values.length && known.length > 0 ? sum(known) : null;
  return { value, known: known.length, of: values.length, weightKnown: null };
}

/** What makes a group's value of its members. */
export type AggregateRule = 'weighted' | 'median' | 'total';

/** Whether a member's value is in a group's: where values are weighted it needs a weight. */
function isIn(rule: AggregateRule, { value, weight }: Weighted): boolean {
  return value !== null && (rule !== 'weighted' || weight !== null);
}

/** A group's value of what its members have, by one of the rules. */
export function aggregateBy(rule: AggregateRule, members: readonly Weighted[]): Aggregate {
  if (rule === 'weighted') return weightedAggregate(members);
  const values = members.map(({ value }) => value);
  return rule === 'total' ? totalAggregate(values) : medianAggregate(values);
}

/** A member in two years. */
export interface InTwoYears {
  readonly code: string;
  readonly start: Weighted;
  readonly end: Weighted;
}

export interface MatchedChange {
  /** Members with a value in both years: the change is theirs alone. */
  readonly matched: number;
  /** Of those members in the first year and in the last; null where there are too few to speak for all. */
  readonly start: number | null;
  readonly end: number | null;
  /** The member without which the change would be less than half of it, or turn round; null where there is none. */
  readonly decisive: string | null;
  /** The change of the others; null where no member is decisive. */
  readonly without: number | null;
}

/**
 * The change of a group's value over the members that have one in both years (matched sample): who reports differs from year
 * to year, and what comes and goes is no change. It needs half of the members.
 */
export function matchedChange(rule: AggregateRule, members: readonly InTwoYears[]): MatchedChange {
  const both = members.filter(({ start, end }) => isIn(rule, start) && isIn(rule, end));
  const matched = both.length;
  if (matched === 0 || matched < members.length * MIN_MEMBERS_SHARE)
    return { matched, start: null, end: null, decisive: null, without: null };
  const of = (some: readonly InTwoYears[], year: 'start' | 'end') =>
    aggregateBy(
      rule,
      some.map((one) => one[year]),
    ).value;
  const changeOf = (some: readonly InTwoYears[]): number | null => {
    const [start, end] = [of(some, 'start'), of(some, 'end')];
    return start === null || end === null ? null : end - start;
  };
  const change = changeOf(both);
  const [decisive] = both
    .map(({ code }) => ({ code, change: changeOf(both.filter((one) => one.code !== code)) }))
    .filter((one): one is { code: string; change: number } => one.change !== null)
    .filter((one) => change !== null && one.change * Math.sign(change) < Math.abs(change) / 2)
    .sort((a, b) => away(b.change, change) - away(a.change, change) || (a.code < b.code ? -1 : 1));
  return {
    matched,
    start: of(both, 'start'),
    end: of(both, 'end'),
    decisive: decisive?.code ?? null,
    without: decisive?.change ?? null,
  };
}

function away(one: number, from: number | null): number {
  return Math.abs(one - (from ?? 0));
}

/** A line of a group breaks where more than this share of its members come or go. */
export const MAX_CHANGED_SHARE = 1 / 5;

/** Whether two years' values rest on sets of members too unlike to be joined: those in one only, of those in either. */
export function isOtherSet(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const either = new Set([...before, ...after]);
  const one = [...either].filter((member) => before.has(member) !== after.has(member));
  return one.length > either.size * MAX_CHANGED_SHARE;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
