import { readFileSync } from 'node:fs';
import { aliases, fold } from '@libs/vocabulary';
import { Countries, type CountryNames } from './countries.js';

const lines = readFileSync(new URL('../../../../../data/pesnet/members.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const states: CountryNames[] = lines.map((line) => {
  const [code = '', iso2 = '', , en = '', fr = '', ar = ''] = line.split(',');
  return { code, iso2, names: [en, fr, ar] };
});
const countries = new Countries(states);
const spellings = states.flatMap(({ code, iso2, names }) =>
  [code, iso2 ?? '', ...names, ...(aliases.get(code) ?? [])]
    .filter((name) => name !== '')
    .map((name): [string, string] => [name, code]),
);
const meaning = new Map(spellings.map(([name, code]) => [fold(name), code]));

describe('countries of a list', () => {
  it('are found by more than 300 codes, names and aliases, each its own', () => {
    expect(spellings.length).toBeGreaterThan(300);
    for (const [name, code] of spellings) expect([name, countries.read(name)]).toEqual([name, { code }]);
  });

  it('are found however the name is written: case, spaces, hyphens, signs that are not seen', () => {
    for (const [name, code] of spellings) {
      const written = `\u200f ${name.toUpperCase().replaceAll(' ', '  ')} `;
      expect([written, countries.read(written)]).toEqual([written, { code }]);
    }
  });

  it('are never taken for another by a slip of one letter', () => {
    const wrong: [string, string][] = [];
    for (const [name] of spellings) {
      for (let at = 0; at < name.length; at += 1) {
        for (const slip of [
          name.slice(0, at) + name.slice(at + 1),
          `${name.slice(0, at)}x${name.slice(at)}`,
        ]) {
          const code = countries.codeOf(slip);
          if (code !== null && code !== meaning.get(fold(slip))) wrong.push([slip, code]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Moroco', ['MAR']],
    ['Indonesa', ['IDN']],
    ['Nigerie', ['NGA']],
    ['السنغا', ['SEN']],
  ])('are suggested for %s, and left to a person', (cell, suggestions) => {
    expect(countries.read(cell)).toEqual({ suggestions });
  });

  it('are not suggested for what is far from all', () => {
    for (const cell of ['Switzerland', 'South Sudan', 'x', '', '???'])
      expect(countries.read(cell)).toEqual({ suggestions: [] });
  });

  it('leave a name that two of them share to a person', () => {
    const twins = new Countries([
      { code: 'AAA', iso2: null, names: ['Twinland'] },
      { code: 'AAB', iso2: null, names: ['Twinland'] },
    ]);
    expect(twins.read('Twinland')).toEqual({ suggestions: [] });
  });
});
