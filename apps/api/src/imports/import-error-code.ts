import { isDatabaseAway } from '../platform/postgres/database.js';
import { codeOf } from '../platform/settings/operator-error.js';
import { ImportError } from './import-error.js';

/** The word for a failure that the one who imports can be told; null where it is a fault of ours. */
export function importErrorCode(fault: unknown): string | null {
  if (fault instanceof ImportError) return fault.reason;
  if (codeOf(fault) === '53100' || codeOf(fault) === 'ENOSPC' || codeOf(fault) === '53400')
    return 'disk-full';
  // 23503: something that came later refers to what would go away.
  if (codeOf(fault) === '23503') return 'still-referred-to';
  return isDatabaseAway(fault) ? 'database-away' : null;
}
