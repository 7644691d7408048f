import { readLinks } from './links.js';

const link = (provider: string, beneficiary: string, first: string, last = first) => ({
  provider,
  beneficiary,
  activities: 1,
  first: `${first}-05-01`,
  since: `${first}-05-01`,
  last: `${last}-05-01`,
});

const actual = (links: Parameters<typeof readLinks>[0]) =>
  readLinks(links, true).map(({ provider, beneficiary, mutual, fresh }) => [
    provider,
    beneficiary,
    mutual,
    fresh,
  ]);

describe('links between providers and beneficiaries', () => {
  it('are mutual where each provided to the other', () => {
    expect(
      actual([link('AAA', 'BBB', '2021'), link('BBB', 'AAA', '2022'), link('AAA', 'CCC', '2021')]),
    ).toEqual([
      ['AAA', 'BBB', true, false],
      ['BBB', 'AAA', true, false],
      ['AAA', 'CCC', false, false],
    ]);
  });

  it('are new where the two first met in the last year, either way', () => {
    expect(
      actual([link('AAA', 'BBB', '2021', '2022'), link('AAA', 'CCC', '2022'), link('CCC', 'AAA', '2022')]),
    ).toEqual([
      ['AAA', 'BBB', false, false],
      ['AAA', 'CCC', true, true],
      ['CCC', 'AAA', true, true],
    ]);
  });

  it('are new by the day that they ever began, not by the first of the chosen years', () => {
    const long = { ...link('AAA', 'BBB', '2022'), since: '2019-05-01' };
    expect(actual([long, link('AAA', 'CCC', '2022')])).toEqual([
      ['AAA', 'BBB', false, false],
      ['AAA', 'CCC', false, true],
    ]);
  });

  it('F14: are neither new nor old where lists are incomplete: an earlier one may be on none', () => {
    const [one] = readLinks([link('AAA', 'BBB', '2022')], false);
    expect(one?.fresh).toBeNull();
  });

  it('F14: are not said to be in one direction only where lists are incomplete; those in both are', () => {
    const links = [link('AAA', 'BBB', '2021'), link('BBB', 'AAA', '2022'), link('AAA', 'CCC', '2022')];
    expect(readLinks(links, false).map(({ mutual }) => mutual)).toEqual([true, true, null]);
    expect(readLinks(links, true).map(({ mutual }) => mutual)).toEqual([true, true, false]);
  });

  it('are none where no list names anyone', () => expect(readLinks([], true)).toEqual([]));
});
