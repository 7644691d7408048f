/** Counts that share one step of the sequence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Step of the five; zero is no colour. */
  readonly step: number;
}

const STEPS = 5;

/** Bins from zero to the most: one for each count while there are few, else five with round limits. */
export function binsTo(max: number): Bin[] {
  const none = { from: 0, to: 0, step: 0 };
  if (max === 0) return [none];
  if (max < STEPS) {
    const lift = max <= 2 ? 2 : 1;
    return [
      none,
      ...Array.from({ length: max }, (_, index) => ({
        from: index + 1,
        to: index + 1,
        step: Math.min(STEPS, index + 1 + lift),
      })),
    ];
  }
  const size = Math.ceil(max / STEPS);
  const steps = Array.from({ length: Math.ceil(max / size) }, (_, index) => ({
    from: index * size + 1,
    to: Math.min(max, (index + 1) * size),
    step: index + 1,
  }));
  return [none, ...steps];
}

/** The step of a count. */
export function stepIn(bins: readonly Bin[], count: number): number {
  return bins.find(({ from, to }) => count >= from && count <= to)?.step ?? 0;
}
