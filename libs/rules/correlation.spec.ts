import { correlations, pearson } from './correlation.js';
import type { Engagement, PillarItems } from './engagement.js';

const items = (done: number, known = 4): PillarItems => ({ done, known, unknown: 0 });
const member = (presence: number, continuity: number, range: number): Engagement => ({
  presence: items(presence),
  continuity: items(continuity),
  'thematic-range': items(range),
  contribution: items(2),
  responsiveness: items(0, 0),
});

describe('the correlation of two pillars', () => {
  it('is one where they say the same, and minus one where they say the opposite', () => {
    const found = correlations([member(1, 1, 3), member(2, 2, 2), member(3, 3, 1)]);
    const of = (one: string, other: string) => found.find((pair) => pair.one === one && pair.other === other);
    expect(of('continuity', 'presence')).toMatchObject({ members: 3, coefficient: expect.closeTo(1, 10) });
    expect(of('thematic-range', 'presence')?.coefficient).toBeCloseTo(-1, 10);
    expect(found).toHaveLength(10);
  });

  it('is not given of a pillar that never varies, that nobody knows, or of two members', () => {
    const found = correlations([member(1, 1, 3), member(2, 2, 2), member(3, 3, 1)]);
    const unsaid = found.filter(({ coefficient }) => coefficient === null).map(({ one }) => one);
    expect(new Set(unsaid)).toEqual(new Set(['contribution', 'responsiveness']));
    expect(
      pearson([
        [0, 0],
        [1, 1],
      ]),
    ).toBeNull();
  });

  it('is the one of the textbook: 0.5298 for six pairs', () => {
    const pairs: [number, number][] = [
      [43, 99],
      [21, 65],
      [25, 79],
      [42, 75],
      [57, 87],
      [59, 81],
    ];
    expect(pearson(pairs)).toBeCloseTo(0.5298, 4);
  });
});
