import type { DraftProblem } from './send-activity';

/** What is wrong with one field or with one of its entries: `beneficiaries.2` is beside the beneficiaries. */
export function problemsAt(problems: readonly DraftProblem[], field: string): DraftProblem[] {
  return problems.filter(({ path }) => path.split('.')[0] === field);
}
