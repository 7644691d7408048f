import { SDMX_COLUMNS, sdmxCells } from './sdmx.js';

const unemployment = ['MAR', 'SL.UEM.TOTL.ZS', 'T', '15+', 2020, 11.189] as const;
const worldBank = ['world-bank-wdi', 'wdi', 'modelled', 'false', '2026-07-01', 'true', null, null] as const;

describe('a line of SDMX-CSV', () => {
  it('has codes for sex and age, marks a modelled value as an estimate, and says whose it is', () => {
    const cells = sdmxCells([...unemployment, ...worldBank], false);
    expect(cells).toHaveLength(SDMX_COLUMNS.length);
    expect(cells.slice(4)).toEqual([
      ...['MAR', 'SL_UEM_TOTL_ZS', '_T', 'Y_GE15', 2020, 11.189, 'E'],
      ...['wdi', 'world-bank-wdi', 'modelled', '2026-07-01', 'true', null, null],
    ]);
  });

  it('marks a reported value as normal, and a range of ages as SDMX has it', () => {
    const reported = [
      'ilostat-reported',
      'sg',
      'reported',
      'false',
      '2025-12-08',
      'true',
      null,
      null,
    ] as const;
    const cells = sdmxCells(['NGA', 'UNE_DEAP_SEX_AGE_RT', 'F', '15-24', 2019, 10.7, ...reported], false);
    expect(cells.slice(6, 11)).toEqual(['F', 'Y15T24', 2019, 10.7, 'A']);
  });

  it('F10: says B where the source states a break, and nothing where no status is stated', () => {
    const stated = (status: string | null, broken: string) =>
      sdmxCells([...unemployment, 'a-source', 'i0001', status, broken, null, 'false', null, null], false)[10];
    expect([stated('reported', 'true'), stated(null, 'false'), stated('derived', 'false')]).toEqual([
      'B',
      null,
      'E',
    ]);
  });

  it('F10: says of modelled values of the last years that most members had no survey', () => {
    const note = 'for most members without a survey';
    expect(sdmxCells([...unemployment, ...worldBank.slice(0, 7), note], false).at(-1)).toBe(note);
    expect(sdmxCells([...unemployment, ...worldBank], true).at(-1)).toBe('fictional');
  });
});
