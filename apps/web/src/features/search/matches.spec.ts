import { describe, expect, it } from '@jest/globals';
import { aliases } from '@libs/vocabulary';
import { readFileSync } from 'node:fs';
import { foldEntries, matches, type Entry } from './matches';

const lines = readFileSync(new URL('../../../../../data/pesnet/members.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const countries: Entry[] = lines
  .slice(1)
  .map((line) => line.split(','))
  .filter((cells) => cells[8] === 'member')
  .map(([code = '', , , en = '', fr = '', ar = '']) => ({
    kind: 'country',
    code,
    to: `/countries/${code}`,
    names: [code, en, fr, ar, ...(aliases.get(code) ?? [])],
  }));
const others: Entry[] = [
  {
    kind: 'meeting',
    code: 'pesnet-4',
    to: '/meetings/pesnet-4',
    names: ['4th meeting, Marrakech 2024', '4e réunion, Marrakech 2024'],
  },
  {
    kind: 'indicator',
    code: 'SL.UEM.TOTL.ZS',
    to: '/labour-market',
    names: ['Unemployment rate', 'Taux de chômage', 'معدل البطالة'],
  },
];
const entries = foldEntries([...countries, ...others]);
const found = (text: string): string[] => matches(text, entries).map(({ code }) => code);

describe('the search', () => {
  it('finds every member first by any of its names and aliases', () => {
    for (const { code, names } of countries)
      for (const name of names) expect([name, found(name)[0]]).toEqual([name, code]);
  });

  it.each([
    ['ivory', 'CIV'],
    ['cote d', 'CIV'],
    ['ساحل العاج', 'CIV'],
    ['سنغال', 'SEN'],
    ['chomage', 'SL.UEM.TOTL.ZS'],
    ['بطالة', 'SL.UEM.TOTL.ZS'],
    ['marrakech', 'pesnet-4'],
    ['meeting 2024', 'pesnet-4'],
    ['senegall', 'SEN'],
  ])('finds for %s first %s', (text, code) => {
    expect(found(text)[0]).toBe(code);
  });

  it('tells Niger from Nigeria, and Guinea from Guinea-Bissau, and shows both', () => {
    expect(found('niger').slice(0, 2)).toEqual(['NER', 'NGA']);
    expect(found('guinea').slice(0, 2)).toEqual(['GIN', 'GNB']);
  });

  it('finds nothing for nothing, or for what nothing is called', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qqqqqqq')).toEqual([]);
    expect(found('a').length).toBeLessThanOrEqual(12);
  });
});
