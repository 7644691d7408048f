import { readFileSync } from 'node:fs';
import { aliases } from './aliases.js';
import { editDistance, fold } from './fold.js';

const lines = readFileSync(new URL('../../data/pesnet/members.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const states = lines.slice(1).map((line) => line.split(','));
const members = states.filter((cells) => cells[8] === 'member');

/** Everything that a member or observer is called, folded, with the codes that it stands for. */
const called = new Map<string, Set<string>>();
for (const [code = '', iso2 = '', , en = '', fr = '', ar = ''] of states) {
  for (const name of [code, iso2, en, fr, ar, ...(aliases.get(code) ?? [])].filter(Boolean)) {
    called.set(fold(name), (called.get(fold(name)) ?? new Set()).add(code));
  }
}

describe('aliases', () => {
  it('are more than 150, of all 57 members', () => {
    expect(members).toHaveLength(57);
    expect([...aliases.keys()].sort()).toEqual(members.map(([code]) => code).sort());
    expect([...aliases.values()].flat().length).toBeGreaterThan(150);
  });

  it.each([...aliases])('of %s find it and nothing else', (code, names) => {
    for (const name of names) {
      expect([name, countryByAlias(name)]).toEqual([name, code]);
      expect([name, ...(called.get(fold(name)) ?? [])]).toEqual([name, code]);
    }
  });

  it('leave no name or code with two meanings', () => {
    expect([...called].filter(([, codes]) => codes.size > 1)).toEqual([]);
  });

  it.each([
    ['Ivory Coast', 'CIV'],
    ['Cote d\u0027Ivoire', 'CIV'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['ساحل العاج', 'CIV'],
    ['Turkey', 'TUR'],
    ['Turquie', 'TUR'],
    ['Brunei', 'BRN'],
    ['palestine', 'PSE'],
    ['Syria', 'SYR'],
    ['سوريه', 'SYR'],
    ['ايران', 'IRN'],
    ['UAE', 'ARE'],
    ['KSA', 'SAU'],
  ])('know %s', (name, code) => {
    expect(countryByAlias(name)).toBe(code);
  });

  it('do not take a neighbour in the alphabet for a member', () => {
    for (const name of ['Niger Delta', 'South Sudan', 'French Guiana', 'Equatorial Guinea', 'Cyprus', '']) {
      expect(countryByAlias(name)).toBeNull();
    }
  });
});

describe('folding', () => {
  it('forgets case, accents, apostrophes and the variants of Arabic letters', () => {
    expect(fold('  Côte d’Ivoire ')).toBe('cote d ivoire');
    expect(fold('İŞKUR')).toBe('iskur');
    expect(fold('أُوغنـدة')).toBe(fold('اوغنده'));
    expect(fold('\u2068PES-CaB\u2069')).toBe('pes cab');
  });

  it('measures how far two names are', () => {
    expect(editDistance('sene', 'sen')).toBe(1);
    expect(editDistance('', 'mali')).toBe(4);
    expect(editDistance('mali', '')).toBe(4);
    expect(editDistance('nigeria', 'niger')).toBe(2);
    expect(editDistance('senegal', 'senegal')).toBe(0);
  });
});

/** The members that one of these aliases names, folded: one, or none. */
function countryByAlias(text: string): string | null {
  const wanted = fold(text);
  for (const [code, names] of [...aliases]) {
    if (names.some((name) => fold(name) === wanted)) return code;
  }
  return null;
}
