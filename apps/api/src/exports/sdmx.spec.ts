import { sdmxCells } from './sdmx.js';

describe('a line of SDMX-CSV', () => {
  it('has codes for sex and age, and marks a modelled value as an estimate', () => {
    const cells = sdmxCells(['MAR', 'SL.UEM.TOTL.ZS', 'T', '15+', 2020, 11.189], new Set(['SL.UEM.TOTL.ZS']));
    expect(cells.slice(4)).toEqual(['MAR', 'SL_UEM_TOTL_ZS', '_T', 'Y_GE15', 2020, 11.189, 'E']);
  });

  it('marks a reported value as normal, and a range of ages as SDMX has it', () => {
    const cells = sdmxCells(['NGA', 'UNE_DEAP_SEX_AGE_RT', 'F', '15-24', 2019, 10.7], new Set());
    expect(cells.slice(6)).toEqual(['F', 'Y15T24', 2019, 10.7, 'A']);
  });
});
