import fc from '../../../../../test/fast-check.js';
import { calendarText, type CalendarEntry } from './calendar.js';

const head = { name: 'Meetings', language: 'en', changedOn: '2026-11-24' };
const entry: CalendarEntry = {
  uid: 'pesnet-4@oic-pesnet',
  startDate: '2024-02-29',
  endDate: '2024-03-01',
  summary: '4th meeting, Marrakech 2024',
  description: '20 members; on site',
  place: 'Marrakech',
  address: 'https://example.org/meetings/pesnet-4',
  status: 'CONFIRMED',
};

/** Lines as a calendar reads them: folds undone, and no line longer than 75 octets before. */
function linesOf(text: string): string[] {
  const raw = text.split('\r\n');
  expect(raw.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}

/** The text of a property as a calendar reads it. */
function valueOf(text: string, name: string): string {
  const line = linesOf(text).find((one) => one.startsWith(`${name};`) || one.startsWith(`${name}:`)) ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('meetings as iCalendar', () => {
  it('last whole days: an entry ends on the day after its last', () => {
    const lines = linesOf(calendarText(head, [entry]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:pesnet-4@oic-pesnet',
        'DTSTAMP:20261124T000000Z',
        'DTSTART;VALUE=DATE:20240229',
        'DTEND;VALUE=DATE:20240302',
        'LOCATION;LANGUAGE=en:Marrakech',
        'STATUS:CONFIRMED',
      ]),
    );
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it.each([
    // Clocks in Europe, in Morocco around Ramadan, and in Lebanon; a leap day, and the end of a year.
    ['2024-03-30', '2024-03-31', '20240330', '20240401'],
    ['2024-10-26', '2024-10-27', '20241026', '20241028'],
    ['2024-03-09', '2024-03-10', '20240309', '20240311'],
    ['2023-03-25', '2023-03-26', '20230325', '20230327'],
    ['2024-02-28', '2024-02-28', '20240228', '20240229'],
    ['2023-02-28', '2023-02-28', '20230228', '20230301'],
    ['2024-12-31', '2024-12-31', '20241231', '20250101'],
  ])(
    'from %s to %s are moved by no change of clocks: days without hours or zone',
    (startDate, endDate, from, to) => {
      const lines = linesOf(calendarText(head, [{ ...entry, startDate, endDate }]));
      expect(lines.filter((line) => /^DT(START|END)/.test(line))).toEqual([
        `DTSTART;VALUE=DATE:${from}`,
        `DTEND;VALUE=DATE:${to}`,
      ]);
      expect(lines.join()).not.toContain('TZID');
    },
  );

  it('leave a place out that is not known', () => {
    expect(calendarText(head, [{ ...entry, place: null }])).not.toContain('LOCATION');
  });

  it('say any text as it was, in lines of at most 75 octets, and never a line of someone else’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const text = calendarText(head, [{ ...entry, summary: words, description: `x\n${words}` }]);
        const read = words
          .replace(/[\u202a-\u202e\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/gu, '')
          .replace(/\r\n?|[\u2028\u2029]/g, '\n');
        if (!/[\u0000-\u0009\u000b-\u001f\u007f]/.test(read)) expect(valueOf(text, 'SUMMARY')).toBe(read);
        expect(linesOf(text).filter((line) => line.startsWith('BEGIN:'))).toEqual([
          'BEGIN:VCALENDAR',
          'BEGIN:VEVENT',
        ]);
      }),
    );
  });

  it.each([
    'x\r\nEND:VEVENT',
    '\u202Egnirts',
    '=HYPERLINK("x")',
    '<script>',
    'x'.repeat(10_000),
    '👩🏽‍🚀; a, b\\',
  ])('hold %.20j as a text', (words) => {
    const text = calendarText(head, [{ ...entry, summary: words }]);
    expect(valueOf(text, 'SUMMARY')).toBe(words.replace(/[\u202a-\u202e]/g, '').replace(/\r\n/g, '\n'));
    expect(linesOf(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });
});
