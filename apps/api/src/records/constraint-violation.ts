import type { ValidationIssue } from '@libs/rules';
import { codeOf } from '../platform/settings/operator-error.js';

/**
 * What the database refused, as something that the one who enters a record can put right; null where it is a fault of ours.
 * The checks find nearly all of it before: this tells what changed between them and the writing.
 */
export function issueOfViolation(error: unknown): ValidationIssue | null {
  const { constraint = '', column = '', detail = '' } = partsOf(error);
  switch (codeOf(error) ?? '') {
    case '23503':
      return detail.includes('still referenced')
        ? { path: '', code: 'still-referred-to' }
        : { path: /Key \((\w+)/.exec(detail)?.[1] ?? '', code: 'unknown-reference' };
    case '23P01':
      return {
        path: 'actual_from',
        code: constraint === 'chair_term_one_chair_ex' ? 'two-chairs' : 'not-allowed',
      };
    case '23505':
      return { path: '', code: constraint.endsWith('_preferred_uq') ? 'preferred-twice' : 'already-there' };
    case '23502':
      return { path: column, code: 'needed' };
    case '23514':
      return { path: '', code: constraint.endsWith('_dates_ck') ? 'end-before-start' : 'not-allowed' };
    // A value that its column cannot hold: out of range, no date, no UUID, a sign that no text can hold.
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
      return { path: '', code: 'not-allowed' };
    default:
      return null;
  }
}

/** Where a statement failed, as PostgreSQL says it; TypeORM wraps it once. */
function partsOf(error: unknown): Partial<Record<'constraint' | 'column' | 'detail', string | undefined>> {
  if (typeof error !== 'object' || error === null) return {};
  if ('driverError' in error) return partsOf(error.driverError);
  const text = (name: string): string | undefined => {
    const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    ...{ constraint: text('constraint'), column: text('column'), detail: text('detail') },
  };
}
