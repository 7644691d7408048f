import { describe, expect, it } from '@jest/globals';
import { kinds, similarity, type Cells, type Kind } from './index.js';

function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind;
}

const fifth: Cells = {
  ...{ kind: 'network-meeting', ordinal: 5, start_date: '2026-05-04' },
  title_en: 'The 5th Meeting of the OIC Public Employment Services Network',
};
const why = (other: Cells, kind = 'meeting') => similarity(kindOf(kind), fifth, other);

describe('a record that may be another’s double', () => {
  it('has the number of another of its kind, whatever it is called', () => {
    expect(why({ kind: 'network-meeting', ordinal: 5, start_date: '2014-01-01', title_en: 'x' })).toBe(
      'number',
    );
    expect(why({ kind: 'nfp-meeting', ordinal: 5, start_date: '2014-01-01', title_en: 'x' })).toBeNull();
    expect(why({ kind: 'network-meeting', ordinal: null, start_date: null, title_en: 'x' })).toBeNull();
  });

  it('is called nearly the same in one language, on nearly the same day', () => {
    const title_en = 'The 5th Meeting of OIC Public Employment Service Network';
    const other = { kind: 'network-meeting', ordinal: null };
    expect(why({ ...other, start_date: '2026-06-04', title_en })).toBe('name');
    expect(why({ ...other, start_date: null, title_en })).toBe('name');
    expect(why({ ...other, start_date: '2026-06-05', title_en })).toBeNull();
    expect(why({ ...other, start_date: '2026-05-04', title_fr: title_en })).toBeNull();
  });

  it('is none where a number in the name differs, nor of a kind that has no likeness', () => {
    const title_en = 'The 4th Meeting of the OIC Public Employment Services Network';
    expect(why({ kind: 'network-meeting', ordinal: 4, start_date: '2026-05-04', title_en })).toBeNull();
    expect(why(fifth, 'round')).toBeNull();
  });
});
