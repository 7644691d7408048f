/** Values that share one step of the sequence: from one limit to below the next; null is open. */
export interface ValueBin {
  readonly from: number | null;
  readonly below: number | null;
  readonly step: number;
}

const STEPS = 5;

/** Bins with round limits that part some values about evenly. The same for all years, so that a colour keeps its meaning. */
export function valueBins(values: readonly number[]): ValueBin[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const finest = round((at(0.9) - at(0.1)) / 12);
  const limits = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const size = Math.min(finest, 10 ** Math.floor(Math.log10(Math.abs(at(share)) || 1)) / 2) || finest;
    return Number((Math.round(at(share) / size) * size).toPrecision(6));
  });
  const parted = [...new Set(limits)].filter((limit) => limit > (sorted[0] ?? 0));
  return [null, ...parted].map((from, index) => ({
    from,
    below: parted[index] ?? null,
    step: parted.length === STEPS - 1 ? index + 1 : Math.min(STEPS, index + 2),
  }));
}

/** The next round number that is not smaller: 1, 2 or 5 with zeros. */
function round(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size || 1));
  return (
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= size * 0.999) ?? power
  );
}

/** The step of a value. */
export function stepOf(bins: readonly ValueBin[], value: number): number {
  return bins.find(({ below }) => below === null || value < below)?.step ?? STEPS;
}
