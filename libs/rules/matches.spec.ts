import fc from '../../test/fast-check.js';
import { clustersOf, matchesOf, type Statement } from './matches.js';

const level = fc.option(fc.nat(3));
const statement: fc.Arbitrary<Statement> = fc.record({
  country: fc.constantFrom('AAA', 'BBB', 'CCC', 'DDD', 'EEE'),
  group: fc.constantFrom('arab', 'asian'),
  theme: fc.constantFrom('T-1', 'T-2'),
  need: level,
  capacity: level,
  languages: fc.option(fc.uniqueArray(fc.constantFrom('en', 'fr', 'ar'))),
});
/** A member says one thing of an area, and belongs to one group. */
const round = fc
  .uniqueArray(statement, { selector: ({ country, theme }) => `${country} ${theme}`, maxLength: 10 })
  .map((said) => said.map((one) => ({ ...one, group: one.country < 'CCC' ? 'arab' : 'asian' })));
const together = (a: string, b: string): number => (a.charCodeAt(0) + b.charCodeAt(0)) % 3;
const never = (): number => 0;

const says = (
  country: string,
  need: number | null,
  capacity: number | null,
  more: Partial<Statement> = {},
) => ({
  country,
  group: 'arab',
  theme: 'T-1',
  need,
  capacity,
  languages: ['fr'],
  ...more,
});

describe('a match', () => {
  it('lists every reason: need 3, capacity 3, both French, never worked together, same group', () => {
    expect(matchesOf([says('AAA', 3, 0), says('BBB', 0, 3, { languages: ['ar', 'fr'] })], never)).toEqual([
      {
        theme: 'T-1',
        needing: 'AAA',
        providing: 'BBB',
        need: 3,
        capacity: 3,
        languages: ['fr'],
        together: 0,
        sameGroup: true,
      },
    ]);
  });

  it('needs a need and a capacity of at least 2', () => {
    expect(matchesOf([says('AAA', 1, 0), says('BBB', 0, 3)], never)).toEqual([]);
    expect(matchesOf([says('AAA', 2, 0), says('BBB', 0, 1)], never)).toEqual([]);
  });

  it('does not take a language that was not stated for one that is not common', () => {
    const [match] = matchesOf([says('AAA', 2, 0, { languages: null }), says('BBB', 0, 2)], never);
    expect(match?.languages).toBeNull();
  });

  it('is never with oneself, and never of what is unknown', () => {
    fc.assert(
      fc.property(round, (said) => {
        const known = new Map(said.map((one) => [`${one.country} ${one.theme}`, one]));
        for (const match of matchesOf(said, together)) {
          expect(match.needing).not.toBe(match.providing);
          expect(known.get(`${match.needing} ${match.theme}`)?.need).toBe(match.need);
          expect(known.get(`${match.providing} ${match.theme}`)?.capacity).toBe(match.capacity);
        }
      }),
    );
  });

  it('has the same reasons in either direction: language, group and past work', () => {
    fc.assert(
      fc.property(round, (said) => {
        const matches = matchesOf(said, together);
        for (const one of matches) {
          const back = matches.find(
            (other) =>
              other.theme === one.theme && other.needing === one.providing && other.providing === one.needing,
          );
          if (!back) continue;
          expect([back.languages, back.together, back.sameGroup]).toEqual([
            one.languages,
            one.together,
            one.sameGroup,
          ]);
        }
      }),
    );
  });

  it('is in the same place whatever the order of the statements', () => {
    fc.assert(
      fc.property(round, (said) => {
        expect(matchesOf([...said].reverse(), together)).toEqual(matchesOf(said, together));
      }),
    );
  });
});

describe('a cluster', () => {
  const three = [says('AAA', 2, 0), says('BBB', 3, 1), says('CCC', 2, null)];

  it('is three needs and a provider', () => {
    expect(clustersOf([...three, says('DDD', 0, 2)])).toEqual([
      { theme: 'T-1', needing: ['AAA', 'BBB', 'CCC'], providing: ['DDD'] },
    ]);
  });

  it('is none without a provider, or with two needs', () => {
    expect(clustersOf(three)).toEqual([]);
    expect(clustersOf([...three.slice(1), says('DDD', 0, 2)])).toEqual([]);
  });

  it('never counts a provider among those in need', () => {
    fc.assert(
      fc.property(round, (said) => {
        for (const { needing, providing } of clustersOf(said)) {
          expect(needing.filter((country) => providing.includes(country))).toEqual([]);
        }
      }),
    );
  });
});
