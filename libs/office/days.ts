const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A day as Office counts it: days since 30 December 1899. */
export function dayNumber(iso: string): number {
  return Math.round((Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - EPOCH) / DAY);
}

/** The day of such a number. */
export function dayOf(day: number): Date {
  return new Date(EPOCH + day * DAY);
}
