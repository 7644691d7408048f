import { csvLine } from './csv.js';
import { sdmxCells } from './sdmx.js';

describe('a line of CSV', () => {
  it('leaves an unknown figure empty and a zero a zero', () => {
    expect(csvLine(['pesnet-1', null, 0])).toBe('pesnet-1,,0\r\n');
  });

  it.each(['=HYPERLINK("x")', '+1', '@SUM(A1)', '-2+3', '\tx'])('makes %j inert for spreadsheets', (formula) => {
    expect(csvLine([formula])).toMatch(/^"?'/);
  });

  it('keeps a negative number a number', () => {
    expect(csvLine([-2.5])).toBe('-2.5\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvLine(['Ankara, "TR"', 'a\nb'])).toBe('"Ankara, ""TR""","a\nb"\r\n');
  });
});

describe('a line of SDMX-CSV', () => {
  it('has codes for sex and age, and marks a modelled value as an estimate', () => {
    const cells = sdmxCells(['MAR', 'SL.UEM.TOTL.ZS', 'T', '15+', 2020, 11.189], new Set(['SL.UEM.TOTL.ZS']));
    expect(cells.slice(4)).toEqual(['MAR', 'SL.UEM.TOTL.ZS', '_T', 'Y_GE15', 2020, 11.189, 'E']);
  });

  it('marks a reported value as normal, and a range of ages as SDMX has it', () => {
    const cells = sdmxCells(['NGA', 'UNE_DEAP_SEX_AGE_RT', 'F', '15-24', 2019, 10.7], new Set());
    expect(cells.slice(6)).toEqual(['F', 'Y15T24', 2019, 10.7, 'A']);
  });
});
