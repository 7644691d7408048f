/** Above this a modified z score is worth a question (Iglewicz and Hoaglin 1993). */
const LIMIT = 3.5;
/** Fewer changes than this have no usual size. */
const FEWEST = 10;

/**
 * How far each value lies from the median, measured by how far values usually lie from it:
 * 0.6745 · (x − median) / MAD. Where more than half are equal that distance is zero, and the mean distance,
 * times 1.253314, takes its place; where all are equal every score is zero.
 */
export function modifiedZ(values: readonly number[]): number[] {
  const middle = median(values);
  const distances = values.map((value) => Math.abs(value - middle));
  const usual = median(distances) / 0.6745;
  const scale = usual > 0 ? usual : (1.253314 * distances.reduce((sum, one) => sum + one, 0)) / values.length;
  return values.map((value) => (scale > 0 ? (value - middle) / scale : 0));
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** A value of a series in a year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** A change from one year to the next that is unlike the others of its series. */
export interface OutlyingChange {
  readonly year: number;
  readonly before: number;
  readonly value: number;
  readonly z: number;
}

/**
 * Changes of one series that are unlike its others, the strongest first. Changes are judged and not levels: where a
 * level grows over decades its last years are far from the median and nothing is odd about them, while a wrong
 * figure makes two changes that stand out in any series. Rates change by points; amounts, which grow by a
 * share of themselves, by the logarithm of their ratio. Only years that follow each other are compared. Changes are
 * rounded to a millionth, so that what a computer adds by its arithmetic is no change.
 */
export function outlyingChanges(series: readonly YearValue[], by: 'points' | 'ratio'): OutlyingChange[] {
  const steps = series.flatMap(({ year, value }, index) => {
    const earlier = series[index - 1];
    if (earlier === undefined || earlier.year !== year - 1) return [];
    const change = by === 'points' ? value - earlier.value : Math.log(value / earlier.value);
    if (!Number.isFinite(change)) return [];
    return [{ year, before: earlier.value, value, change: Math.round(change * 1e6) / 1e6 }];
  });
  if (steps.length < FEWEST) return [];
  const scores = modifiedZ(steps.map(({ change }) => change));
  return steps
    .map(({ year, before, value }, index) => ({ year, before, value, z: scores[index] ?? 0 }))
    .filter(({ z }) => Math.abs(z) > LIMIT)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.year - b.year);
}
