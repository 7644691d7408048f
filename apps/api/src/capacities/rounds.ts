/**
 * Whether a round `r` is over before the day `day` begins: only then is a member that did not answer silent. One without
 * a closing day is never over.
 */
export function isOver(r: string, day: string): string {
  return `${r}.closes_on < ${day}::date`;
}
