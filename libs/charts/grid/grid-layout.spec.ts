import { expect, it } from '@jest/globals';
import { themeCountries } from '../../../test/tables/cooperation-tables.js';
import { countriesGrid } from '../../questions/theme-countries/series.js';
import { layoutOf } from './grid-layout.js';

it('gives a column room for its longest number, so that 101 is never read as 10', () => {
  const width = (benefited: number): number => {
    const figures: Readonly<Record<string, number>> = { provided: 0, benefited, activities: benefited };
    const cells = themeCountries.columns.map(({ name }, place) =>
      (themeCountries.cells[place] ?? []).map((cell) => figures[name] ?? cell),
    );
    return layoutOf(countriesGrid({ ...themeCountries, cells }, new Map()), 0).cell;
  };
  expect([width(9), width(99), width(101), width(1_234)]).toEqual([14, 14, 21, 28]);
});
