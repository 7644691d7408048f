/** Something that whoever filled in a form can put right: the field that it is about, and a code. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  /** Seconds to wait, where that is what helps. */
  readonly seconds: number | null;
}

export function problem(field: string, code: string, seconds: number | null = null): FieldProblem {
  return { field, code, seconds };
}
