import { expect, it } from '@jest/globals';
import { filterOf, isFiltered } from './filters';

it('asks for everything where the address says nothing', () => {
  expect(filterOf(new URLSearchParams('theme=dark&view=groups'))).toBeNull();
  expect(isFiltered(new URLSearchParams('theme=dark'))).toBe(false);
});

it('asks for what the address says', () => {
  const search = new URLSearchParams('kinds=network-meeting&from=2014&to=2021&groups=arab,asian');
  expect(filterOf(search)).toEqual({
    kinds: ['network-meeting'],
    groups: ['arab', 'asian'],
    yearFrom: 2014,
    yearTo: 2021,
  });
  expect(isFiltered(search)).toBe(true);
});
