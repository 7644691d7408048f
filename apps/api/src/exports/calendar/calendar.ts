import { escapeBidi } from '@libs/table';

/** An entry of a calendar: whole days, the last included, as people say them. */
export interface CalendarEntry {
  /** The same for ever, so that a calendar that is read again changes its entries instead of doubling them. */
  readonly uid: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  readonly address: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

interface CalendarHead {
  readonly name: string;
  readonly language: string;
  /** Day on which the entries were last changed. */
  readonly changedOn: string;
}

/** Entries as iCalendar (RFC 5545). A day-long entry ends, in this format, on the day after its last. */
export function calendarText(
  { name, language, changedOn }: CalendarHead,
  entries: readonly CalendarEntry[],
): string {
  const stamp = `${compact(changedOn)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//PESNET Observatory//Meetings//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, language, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, language: string, stamp: string): string[] {
  const { uid, startDate, endDate, summary, description, place, address, status } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(startDate)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(endDate))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    ...(place === null ? [] : [`LOCATION;LANGUAGE=${language}:${escaped(place)}`]),
    `URL:${address}`,
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.slice(0, 10).replaceAll('-', '');
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}

/** A text in one line; other signs of control have no place in a calendar. */
function escaped(text: string): string {
  return escapeBidi(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Lines of at most 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
