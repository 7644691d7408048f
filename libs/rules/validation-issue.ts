/** What is wrong with something that was sent, and that its sender can put right. */
export interface ValidationIssue {
  /** Where, for instance `email`, `countries.0` or `counts.0.value`; empty where the whole is meant. */
  readonly path: string;
  /** Key of the sentence that says what is wrong, for instance `unknown-country`. */
  readonly code: string;
  /** What the sentence speaks of: a bound, a code, seconds to wait. */
  readonly value?: string | number | null;
}
