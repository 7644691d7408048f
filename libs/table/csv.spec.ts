import { csvLine } from './csv.js';

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

  it('keeps a negative number a number', () => {
    expect(csvLine([-2.5])).toBe('-2.5\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvLine(['Ankara, "TR"', 'a\nb'])).toBe('"Ankara, ""TR""","a\nb"\r\n');
  });
});
