import { formatNumber } from '@libs/table';
import { rowsOf, type Reader } from '@libs/table/sentences';
import type { Shown } from './shown';

/** The one figure of a figure slide in words, or null where it is not known. */
export function figureOf({ key, tables }: Shown, reader: Reader): string | null {
  const [table] = tables;
  if (table === undefined) return null;
  const { say, language } = reader;
  const rows = rowsOf(table);
  const last = rows
    .filter((row) => row.known('kind') === 'network-meeting')
    .sort((a, b) => b.text('start').localeCompare(a.text('start')));
  switch (key) {
    case 'members-taking-part': {
      const meeting = last.find((row) => row.number('countries') !== null);
      return meeting === undefined
        ? null
        : say('present.of', { n: meeting.count('countries'), of: meeting.count('of') });
    }
    case 'people-taking-part': {
      const meeting = last.find((row) => row.number('representatives') !== null);
      return meeting === undefined ? null : formatNumber(meeting.count('representatives'), 'count', language);
    }
    case 'members-named':
      return say('present.of', { n: rows.filter((row) => row.count('named') > 0).length, of: rows.length });
    case 'participations': {
      const told = rows.flatMap((row) => row.number('participations') ?? []);
      return told.length === 0
        ? null
        : formatNumber(
            told.reduce((sum, n) => sum + n, 0),
            'count',
            language,
          );
    }
    case 'plan-done': {
      const count = (column: string): number => rows.reduce((sum, row) => sum + (row.number(column) ?? 0), 0);
      return say('present.of', { n: count('done'), of: count('activities') });
    }
    default:
      return null;
  }
}
