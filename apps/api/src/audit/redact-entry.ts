import { kinds, MalformedRecordError, readValues, redactFor } from '@libs/model';
import type { Operation } from '@libs/rules';
import type { AuditRow } from './audit.service.js';

/**
 * An entry as someone may see it: what it says of a record, before and after, only as far as they may see the record.
 * Other changes say nothing that is not for all who read them.
 */
export function redactEntry(row: AuditRow, may: (operation: Operation) => boolean): AuditRow {
  const kind = kinds.get(row.action.split('.')[0] ?? '');
  if (kind === undefined) return row;
  const shown = (text: string | null): string | null => {
    if (text === null) return null;
    const state: Readonly<Record<string, unknown>> = JSON.parse(text);
    try {
      return JSON.stringify({ ...state, ...redactFor(kind, readValues(state), may) });
    } catch (error) {
      // What cannot be read as a record cannot be told to be harmless either.
      if (error instanceof MalformedRecordError) return null;
      throw error;
    }
  };
  return { ...row, before: shown(row.before), after: shown(row.after) };
}
