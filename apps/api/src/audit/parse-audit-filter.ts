import { isDay, isUuid } from '@libs/rules';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import type { AuditCursor, AuditFilter } from './audit.service.js';

const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Words that came from outside, as a filter; each that is none is refused by its name. */
export function parseAuditFilter(words: Readonly<Partial<Record<keyof AuditFilter, unknown>>>): AuditFilter {
  const word = (name: keyof AuditFilter, fits: (text: string) => boolean): string | null => {
    const value = words[name] ?? null;
    if (value === null || value === '') return null;
    if (typeof value !== 'string' || !fits(value))
      throw new InvalidArgumentError(name, 'not-valid', String(value).slice(0, 80));
    return value;
  };
  return {
    action: word('action', (text) => /^[a-z.-]{1,60}$/.test(text)),
    account: word('account', isUuid),
    from: word('from', isDay),
    to: word('to', isDay),
  };
}

/** Where a page ended, as text, and back. */
export function formatCursor({ at, id }: AuditCursor): string {
  return `${at} ${id}`;
}

export function parseCursor(text: string | null | undefined): AuditCursor | null {
  if (text === null || text === undefined) return null;
  const [at = '', id = ''] = text.split(' ');
  if (!moment.test(at) || Number.isNaN(Date.parse(at)) || !isUuid(id))
    throw new InvalidArgumentError('before', 'not-valid', text.slice(0, 80));
  return { at, id };
}
