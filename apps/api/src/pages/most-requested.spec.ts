import { describe, expect, it } from '@jest/globals';
import { MostRequested } from './most-requested.js';

const page = (pathname: string) => ({ pathname, search: '' });

describe('the most asked pages', () => {
  it('come in the order of how often they were asked, without those that were asked once or twice', () => {
    const asked = new MostRequested();
    for (const [path, times] of [
      ['/', 3],
      ['/countries/SEN', 7],
      ['/data', 2],
      ['/fr', 5],
    ] as const)
      for (let time = 0; time < times; time += 1) asked.note(page(path));
    expect(asked.first(30).map(({ pathname }) => pathname)).toEqual(['/countries/SEN', '/fr', '/']);
    expect(asked.first(1)).toEqual([page('/countries/SEN')]);
  });

  it('are kept when a robot walks through 10,000 addresses', () => {
    const asked = new MostRequested();
    for (let time = 0; time < 100; time += 1) asked.note(page('/participation'));
    for (let address = 0; address < 10_000; address += 1) asked.note(page(`/countries/${address}`));
    expect(asked.first(30)).toEqual([page('/participation')]);
  });
});
