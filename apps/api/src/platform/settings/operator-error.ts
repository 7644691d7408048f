/** Something that the person who runs the program can put right: it is written to the terminal without a stack, and never into an answer. */
export class OperatorError extends Error {}

/** What a failed system call says, without its stack. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error instanceof AggregateError ? error.errors[0] : undefined;
  return inner instanceof Error ? inner.message : error.message;
}

/** The code of a failed system call or SQL statement, for instance `EACCES` or `28P01`. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : undefined;
}
