import type { ValidationIssue } from '@libs/rules';

/** What is wrong with a form: `''` is the whole of it. */
export function issue(path: string, code: string, value: number | null = null): ValidationIssue {
  return { path, code, value };
}
