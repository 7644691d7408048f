/** A member's rate and the size of its denominator; null where a source has none. */
export interface Weighted {
  readonly value: number | null;
  readonly weight: number | null;
}

export interface Aggregate {
  /** Null where too little is known to speak for all. */
  readonly value: number | null;
  /** Members with a value. */
  readonly known: number;
  readonly of: number;
  /** Share of the whole weight that the members with a value have; null where weights are not known. */
  readonly weightKnown: number | null;
}

const LEAST_MEMBERS = 1 / 2;
const LEAST_WEIGHT = 2 / 3;

/**
 * A group's rate: numerators over denominators, never a mean of rates. It needs values of half of the members
 * and of two thirds of the weight.
 */
export function weightedAggregate(members: readonly Weighted[]): Aggregate {
  const of = members.length;
  const valued = members.filter((member) => member.value !== null);
  const whole = sum(members.map(({ weight }) => weight ?? 0));
  const held = sum(valued.map(({ weight }) => weight ?? 0));
  const weightKnown = whole > 0 ? held / whole : null;
  const enough = valued.length >= of * LEAST_MEMBERS && weightKnown !== null && weightKnown >= LEAST_WEIGHT;
  const value = enough ? sum(valued.map((one) => (one.value ?? 0) * (one.weight ?? 0))) / held : null;
  return { value, known: valued.length, of, weightKnown };
}

/** For indicators without a denominator of their own: the median of half of the members or more. */
export function medianAggregate(values: readonly (number | null)[]): Aggregate {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  const enough = known.length > 0 && known.length >= values.length * LEAST_MEMBERS;
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
