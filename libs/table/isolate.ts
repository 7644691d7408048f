/** A text as printed, kept apart from the direction of what stands round it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
