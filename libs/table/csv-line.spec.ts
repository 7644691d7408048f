import { parse } from 'csv-parse/sync';
import { csvLine } from './csv-line.js';

describe('a line of CSV', () => {
  it('leaves an unknown figure empty and a zero a zero', () => {
    expect(csvLine(['pesnet-1', null, 0])).toBe('pesnet-1,,0\r\n');
  });

  it.each(['=HYPERLINK("x")', '+1', '@SUM(A1)', '-2+3', '\tx'])(
    'makes %j inert for spreadsheets',
    (formula) => {
      expect(csvLine([formula])).toMatch(/^"?'/);
    },
  );

  it.each(['\u202E=1+1', '\u0000=1+1', '\r=1+1'])('is not deceived by %j', (formula) => {
    expect(csvLine([formula])).toMatch(/^"?'\r?'?=1\+1"?\r\n$/);
  });

  it.each([
    `x;=cmd|' /C calc'!A0`,
    'x|=1+1',
    'x\t@SUM(A1)',
    'x; "=1+1"',
    'x\n-2+3;+1',
    '"=1+1";=2',
    '"";"=1+1"',
    ',=1+1',
    '; =1+1',
    ' =1+1',
    '＝1+1;＠x',
    '\t=1+1',
  ])('S11: makes %j inert wherever a spreadsheet parts it', (formula) => {
    const line = csvLine(['a', formula, 'b, c', formula]);
    for (const delimiter of [',', ';', '\t', '|', [',', ';', '\t', '|']]) {
      const options = { delimiter, relax_quotes: true, relax_column_count: true } as const;
      const rows: string[][] = parse(line, options);
      // Some take the quotes for signs of the text, others for its bounds: a formula may begin behind them.
      const cells = rows.flat().map((cell) => cell.replace(/^["\s]+/, ''));
      expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    }
  });

  it('S11: leaves signs within words and figures alone', () => {
    expect(csvLine(['a-b; c-d', '2014-2025', 'a@b.org', '1;2'])).toBe('a-b; c-d,2014-2025,a@b.org,1;2\r\n');
  });

  it('keeps what means something: markup, emoji, 10,000 letters', () => {
    for (const text of ['<script>alert(1)</script>', '👩🏽‍🚀 مرحبا', 'x'.repeat(10_000)])
      expect(csvLine([text])).toBe(`${text}\r\n`);
  });

  it('keeps a negative number a number', () => {
    expect(csvLine([-2.5])).toBe('-2.5\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvLine(['Ankara, "TR"', 'a\nb'])).toBe('"Ankara, ""TR""","a\nb"\r\n');
  });
});
