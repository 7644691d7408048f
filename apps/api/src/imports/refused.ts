import { isDatabaseAway } from '../platform/database.js';
import { codeOf } from '../platform/start-problem.js';

/** Why nothing was done. The page has a sentence for each. */
export type WhyRefused =
  | 'already-applied'
  | 'file-changed'
  | 'rows-changed'
  | 'has-problems'
  | 'nothing-to-do'
  | 'not-applied'
  | 'too-late'
  | 'later-edits'
  | 'reason-needed'
  | 'still-referred-to'
  | 'busy'
  | 'cancelled';

/** Thrown inside a transaction, so that nothing of it is kept. */
export class Refused extends Error {
  constructor(readonly code: WhyRefused) {
    super(code);
  }
}

/** The word for a failure that whoever imports can be told; null where it is a fault of ours. */
export function wordFor(fault: unknown): string | null {
  if (fault instanceof Refused) return fault.code;
  if (codeOf(fault) === '53100' || codeOf(fault) === 'ENOSPC' || codeOf(fault) === '53400')
    return 'disk-full';
  // 23503: something that came later refers to what would go away.
  if (codeOf(fault) === '23503') return 'still-referred-to';
  return isDatabaseAway(fault) ? 'database-away' : null;
}
