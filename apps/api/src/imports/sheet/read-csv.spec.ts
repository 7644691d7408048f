import { LIMITS, readCsv } from './read-csv.js';

const sheetOf = (bytes: Uint8Array) => {
  const result = readCsv(bytes);
  if ('unreadable' in result) throw new Error(result.unreadable);
  return result.sheet;
};
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a sheet', () => {
  it.each([
    [',', 'Name,Country\nA,Mali\n'],
    [';', 'Name;Country\nA;Mali\n'],
    ['\t', 'Name\tCountry\nA\tMali\n'],
    ['،', 'Name،Country\nA،Mali\n'],
  ])('is cut by %j', (delimiter, text) => {
    const { rows, ...how } = sheetOf(utf8(text));
    expect(rows).toEqual([
      ['Name', 'Country'],
      ['A', 'Mali'],
    ]);
    expect(how).toEqual({ delimiter, encoding: 'utf-8' });
  });

  it('is not cut by the commas inside its cells', () => {
    const { rows } = sheetOf(
      utf8('Title;Place\n"Work, employment; skills";Rabat, Maroc\nJobs, youth;Tunis, Tunisie\n'),
    );
    expect(rows[1]).toEqual(['Work, employment; skills', 'Rabat, Maroc']);
    expect(rows).toHaveLength(3);
  });

  it('is read from what Western and Arabic Windows wrote', () => {
    const french = Uint8Array.from(
      [...'Pays;Qualit'].map((sign) => sign.charCodeAt(0)).concat([0xe9, 0x0a, 0xc9]),
    );
    expect(sheetOf(Uint8Array.from([...french, ...utf8('gypte;Chef\n')]))).toEqual({
      encoding: 'windows-1252',
      delimiter: ';',
      rows: [
        ['Pays', 'Qualité'],
        ['Égypte', 'Chef'],
      ],
    });
    // The word for Egypt, a semicolon and 61 as Windows-1256 has them: digits are plain there.
    const arabic = Uint8Array.from([0xe3, 0xd5, 0xd1, 0x3b, 0x36, 0x31, 0x0a]);
    expect(sheetOf(arabic)).toEqual({ encoding: 'windows-1256', delimiter: ';', rows: [['مصر', '61']] });
  });

  it.each([0xff, 0xe9])(
    'S1: is refused in words where it is nine million times the byte %d, whatever it is taken for',
    (byte) => {
      expect(readCsv(new Uint8Array(9_000_000).fill(byte))).toEqual({
        ...{ unreadable: 'cell-too-long', where: { line: 1 } },
      });
    },
  );

  it('is read with a mark at its beginning, which is no part of the first header', () => {
    expect(sheetOf(utf8('\ufeffName,Country\n')).rows[0]).toEqual(['Name', 'Country']);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x3b, 0, 0x42, 0]);
    expect(sheetOf(utf16)).toEqual({ encoding: 'utf-16le', delimiter: ';', rows: [['A', 'B']] });
  });

  it('loses signs that are not seen, and keeps what looks like a formula as text', () => {
    const { rows } = sheetOf(utf8('A,B\n\u202eevil\u202c,"=HYPERLINK(""x"")"\n'));
    expect(rows[1]).toEqual(['evil', '=HYPERLINK("x")']);
  });

  it.each([
    ['empty', utf8('')],
    ['empty', utf8('\n,,\n')],
    ['too-large', new Uint8Array(LIMITS.bytes + 1)],
    ['too-many-rows', utf8('a,b\n'.repeat(LIMITS.rows + 1))],
    ['too-many-columns', utf8(','.repeat(16_383))],
    ['too-many-columns', utf8(`a${','.repeat(16_383)}b\n`)],
    ['cell-too-long', utf8(`a,${'b'.repeat(LIMITS.cell + 1)}\n`)],
    // Given up at the first half a million characters of one line, in a second and not in half a minute.
    ['too-many-columns', utf8(','.repeat(9_900_000))],
    ['too-many-columns', utf8('a;'.repeat(4_900_000))],
    ['cell-too-long', utf8('a'.repeat(9_900_000))],
    ['not-text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['broken-quotes', utf8('a,"b\n')],
  ])('S1: is refused as %s', (unreadable, bytes) => {
    expect(readCsv(bytes)).toMatchObject({ unreadable });
  });

  it.each([
    [3, `a,b\nc,d\n${','.repeat(300)}\n`],
    [2, `a,b\r\nc,${'d'.repeat(LIMITS.cell + 1)}\n`],
    [2, `a,b\r\n${'c'.repeat(600_000)}\n`],
    [3, 'a,b\nc,d\ne,"f\n'],
  ])('S1: that is refused says on which line: %i', (line, text) => {
    expect(readCsv(utf8(text))).toMatchObject({ where: { line } });
  });
});
