import { isWithinJsonBounds } from './json-bounds.js';

const bounds = { values: 1_000, depth: 10, names: 300 };
const within = (value: unknown) => isWithinJsonBounds(Buffer.from(JSON.stringify(value)), bounds);

describe('S2: the JSON of a body', () => {
  it.each([
    ['lists', Array.from({ length: 340_000 }, () => [])],
    ['objects', Array.from({ length: 340_000 }, () => ({}))],
    ['lists in lists', Array.from({ length: 10_000 }, () => Array.from({ length: 50 }, () => 0))],
    ['numbers', Array.from({ length: 500_000 }, () => 1)],
    ['names', Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`n${n}`, 1]))],
  ])('is refused with too many %s', (_, value) => {
    const text = Buffer.from(JSON.stringify({ query: '{ network { asOf } }', variables: { x: value } }));
    expect(isWithinJsonBounds(text, bounds)).toBe(false);
  });

  it('is refused where it is nested too deeply, closed or not', () => {
    expect(isWithinJsonBounds(Buffer.from('['.repeat(11)), bounds)).toBe(false);
    expect(isWithinJsonBounds(Buffer.from(`${'['.repeat(10)}${']'.repeat(10)}`), bounds)).toBe(true);
  });

  it('is refused with too many names in one object, and not in several', () => {
    const named = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${n}`, 1]));
    expect(within({ x: [named(300)] })).toBe(true);
    expect(within({ x: [named(301)] })).toBe(false);
    expect(within([named(160), { y: named(160) }])).toBe(true);
  });

  it('counts no mark inside a text', () => {
    expect(within({ query: '[{,:'.repeat(5_000), more: 'a \\" [[[[[[[[[[[[ "' })).toBe(true);
    expect(within(['\\', '"', '\\"', ...Array.from({ length: 900 }, () => '[,')])).toBe(true);
    expect(isWithinJsonBounds(Buffer.from(`"never closed ${'['.repeat(50)}`), bounds)).toBe(true);
  });

  it('is taken up to the bound', () => {
    expect(within(Array.from({ length: 998 }, () => 1))).toBe(true);
    expect(within(Array.from({ length: 1_000 }, () => 1))).toBe(false);
  });
});
