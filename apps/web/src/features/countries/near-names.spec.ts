import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { namesOfMember, nearNames } from './near-names';

const lines = readFileSync(new URL('../../../../../data/pesnet/members.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const members = lines
  .slice(1)
  .map((line) => line.split(','))
  .filter((cells) => cells[8] === 'member')
  .map(([code = '', , , en = '', fr = '', ar = '']) => namesOfMember(code, [en, fr, ar]));

it.each([
  ['SENE', 'SEN'],
  ['sen', 'SEN'],
  ['Morroco', 'MAR'],
  ['TURKEY', 'TUR'],
  ['MORO', 'MAR'],
  ['ivory-coast', 'CIV'],
  ['السنغل', 'SEN'],
  ['Tunisie', 'TUN'],
])('suggests for %s first %s', (text, code) => {
  expect(nearNames(text, members)[0]).toBe(code);
});

it('suggests nothing for what is near no name', () => {
  expect(nearNames('XQZWKV', members)).toEqual([]);
  expect(nearNames('---', members)).toEqual([]);
});

it('suggests at most five', () => {
  expect(nearNames('MA', members).length).toBeLessThanOrEqual(5);
});
