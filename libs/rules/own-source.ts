/** Source of what people enter in the product, as long as it is a draft: published, it is that of its day. */
export const ENTERED = 'entered';
/** Source of everything in the invented network. */
export const FICTIONAL = 'fictional';
/** Source of the series that the product derives from those of others. */
export const DERIVED = 'derived';

/** Source of what was entered in the product on a day (ISO 8601): a figure says by it when it was stated. */
export function enteredOn(day: string): string {
  return `${ENTERED}-${day}`;
}

/** Whether a source is what people entered in the product, on whichever day. */
export function isEntered(source: unknown): boolean {
  return typeof source === 'string' && /^entered(?:-\d{4}-\d{2}-\d{2})?$/.test(source);
}

/** Which of the product's own sources this is, whose titles are its own words; null for what others published. */
export function ownSource(source: string): typeof ENTERED | typeof FICTIONAL | typeof DERIVED | null {
  if (isEntered(source)) return ENTERED;
  return source === FICTIONAL || source === DERIVED ? source : null;
}
