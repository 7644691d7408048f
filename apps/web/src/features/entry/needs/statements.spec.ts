import { describe, expect, it } from '@jest/globals';
import type { Values } from '@libs/model';
import { fromLastRound } from './last-round';
import { languagesOfAll, withLanguages, withStatement } from './statements';

const nothing: Values = { root: { country_code: 'MAR', round_id: 'r-2' }, parts: { statements: [] } };

describe('a member’s answer', () => {
  it('has a statement for an area as soon as something is said of it, and none when all is taken back', () => {
    const one = withStatement(nothing, 'A', { need: 0 });
    expect(one.parts['statements']).toEqual([{ area_code: 'A', languages: null, need: 0 }]);
    expect(withStatement(one, 'A', { need: null }).parts['statements']).toEqual([]);
    expect(withStatement(nothing, 'A', { languages: ['fr'] }).parts['statements']).toEqual([]);
  });

  it('gives a further area the languages that all share, and asks where they differ', () => {
    const both = withLanguages(withStatement(nothing, 'A', { need: 3 }), ['fr', 'ar']);
    const more = withStatement(both, 'B', { capacity: 2 });
    expect(languagesOfAll(more.parts['statements'] ?? [])).toEqual(['fr', 'ar']);
    expect(
      languagesOfAll(withStatement(more, 'B', { languages: ['en'] }).parts['statements'] ?? []),
    ).toBeNull();
  });

  it('begins with the last one: what is still asked, without its proof and source', () => {
    const last = withStatement(
      withStatement(nothing, 'A', { need: 3, evidence: 'x', source_id: 's' }),
      'OLD',
      { need: 1 },
    );
    expect(fromLastRound(nothing, last, ['A', 'B']).parts['statements']).toEqual([
      { area_code: 'A', need: 3, capacity: null, languages: null, note: null },
    ]);
  });
});
