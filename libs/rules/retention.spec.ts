import fc from '../../test/fast-check.js';
import { retentionRange, type Coming, type MemberTwice } from './retention.js';

/** So many members that are alike; all are followed and counted unless it is said otherwise. */
function members(n: number, before: Coming, after: Coming, more: Partial<MemberTwice> = {}): MemberTwice[] {
  return Array.from({ length: n }, () => ({ before, after, followed: true, counted: true, ...more }));
}

describe('retention between two lists', () => {
  it('is a range where the later list leaves names out: 10 to 13 of 17 came again, 19 to 22 are new', () => {
    const all = [
      ...members(10, 'came', 'came'),
      ...members(7, 'came', 'open'),
      ...members(19, 'away', 'came'),
      ...members(21, 'away', 'open'),
    ];
    expect(retentionRange(all, { before: 17, after: 32 })).toEqual({
      returnedMin: 10,
      returnedMax: 13,
      of: 17,
      unnamedBeforeMin: 0,
      unnamedBeforeMax: 0,
      newMin: 19,
      newMax: 22,
    });
  });

  it('is exact between complete lists', () => {
    const all = [
      ...members(33, 'came', 'came'),
      ...members(9, 'came', 'away'),
      ...members(7, 'away', 'came'),
    ];
    const range = { returnedMin: 33, returnedMax: 33, of: 42, newMin: 7, newMax: 7 };
    const nobody = { unnamedBeforeMin: 0, unnamedBeforeMax: 0 };
    expect(retentionRange(all, { before: null, after: null })).toEqual({ ...range, ...nobody });
  });

  it('leaves open all that no list and no total decides', () => {
    const all = [...members(4, 'came', 'came'), ...members(4, 'came', 'open'), ...members(1, 'open', 'came')];
    const range = { returnedMin: 4, returnedMax: 8, of: 8, newMin: 0, newMax: 1 };
    const oneMore = { unnamedBeforeMin: 0, unnamedBeforeMax: 1 };
    expect(retentionRange(all, { before: null, after: null })).toEqual({ ...range, ...oneMore });
  });

  it('is of those named at the earlier meeting, and counts beside them who came to it unnamed', () => {
    // 32 came to the earlier meeting, of whom 29 are named: three of 28 more, one of whom may have come to the later one.
    const all = [
      ...members(3, 'came', 'came'),
      ...members(26, 'came', 'away'),
      ...members(1, 'open', 'open'),
      ...members(27, 'open', 'away'),
    ];
    expect(retentionRange(all, { before: 32, after: null })).toEqual({
      returnedMin: 3,
      returnedMax: 3,
      of: 29,
      unnamedBeforeMin: 3,
      unnamedBeforeMax: 3,
      newMin: 0,
      newMax: 1,
    });
  });

  it('F3: leaves the unknown open, and anyone who was not invited out: 30 to 32 of 37', () => {
    const all = [
      ...members(30, 'came', 'came'),
      ...members(5, 'came', 'away'),
      ...members(2, 'came', 'open'),
      ...members(2, 'came', 'away', { followed: false }),
    ];
    expect(retentionRange(all, { before: null, after: null })).toMatchObject({
      returnedMin: 30,
      returnedMax: 32,
      of: 37,
    });
  });

  it('tells of more members than are named where the total is near to all', () => {
    // Of 12 that may have come beside the 10 named, 10 did: two of the five that are missed at most did not.
    const all = [
      ...members(10, 'came', 'came'),
      ...members(5, 'came', 'open'),
      ...members(7, 'away', 'open'),
    ];
    expect(retentionRange(all, { before: 15, after: 20 })).toMatchObject({
      returnedMin: 13,
      returnedMax: 15,
      newMin: 5,
      newMax: 7,
    });
  });

  it('takes a total that the list contradicts for no knowledge of its own', () => {
    const all = [...members(3, 'came', 'came'), ...members(1, 'came', 'open')];
    expect(retentionRange(all, { before: null, after: 2 })).toMatchObject({
      returnedMin: 3,
      returnedMax: 4,
    });
    expect(retentionRange(all, { before: null, after: 9 })).toMatchObject({
      returnedMin: 3,
      returnedMax: 4,
    });
  });

  it('has the ends that trying every possibility gives', () => {
    const coming = fc.constantFrom<Coming>('came', 'away', 'open');
    const member = fc.record({
      before: coming,
      after: coming,
      followed: fc.boolean(),
      counted: fc.boolean(),
    });
    const stated = fc.option(fc.nat({ max: 6 }), { freq: 2 });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), stated, stated, (all, before, after) => {
        const tried = everyOutcome(all, { before, after });
        if (tried.length === 0) return;
        const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
        const { returnedMin, returnedMax, unnamedBeforeMin, unnamedBeforeMax, newMin, newMax } =
          retentionRange(all, { before, after });
        expect([unnamedBeforeMin, unnamedBeforeMax]).toEqual(ends(tried.map(({ beside }) => beside)));
        expect([returnedMin, returnedMax]).toEqual(ends(tried.map(({ returned }) => returned)));
        expect([newMin, newMax]).toEqual(ends(tried.map(({ fresh }) => fresh)));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What each possible attendance of both meetings gives; none where a total agrees with none. */
function everyOutcome(
  all: readonly MemberTwice[],
  stated: { readonly before: number | null; readonly after: number | null },
) {
  const possible = (at: 'before' | 'after'): boolean[][] =>
    all
      .reduce<boolean[][]>(
        (sets, member) =>
          sets.flatMap((set) =>
            member[at] === 'open'
              ? [
                  [...set, true],
                  [...set, false],
                ]
              : [[...set, member[at] === 'came']],
          ),
        [[]],
      )
      .filter((set) => stated[at] === null || set.filter(Boolean).length === stated[at]);
  return possible('before').flatMap((earlier) =>
    possible('after').map((later) => ({
      returned: all.filter((member, place) => member.followed && member.before === 'came' && later[place])
        .length,
      beside: all.filter((member, place) => member.followed && member.before === 'open' && earlier[place])
        .length,
      fresh: all.filter((member, place) => member.counted && later[place] && !earlier[place]).length,
    })),
  );
}
