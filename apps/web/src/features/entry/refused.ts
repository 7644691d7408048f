import type { ValidationIssue } from '@libs/rules';

/** What stood against a step when its page was left for this one, as the browser's history has it; else nothing. */
export function refusedFrom(state: unknown): readonly ValidationIssue[] {
  if (typeof state !== 'object' || state === null || !('refused' in state)) return [];
  const { refused } = state;
  return Array.isArray(refused) && refused.every(isValidationIssue) ? refused : [];
}

function isValidationIssue(one: unknown): one is ValidationIssue {
  if (typeof one !== 'object' || one === null || !('path' in one) || !('code' in one)) return false;
  return typeof one.path === 'string' && typeof one.code === 'string';
}
