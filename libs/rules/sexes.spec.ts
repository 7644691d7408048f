import { describe, expect, it } from '@jest/globals';
import { outsideSexes, sexRuleOf } from './index.js';

describe('the values of both sexes beside those of women and men', () => {
  it('find the 33.3 of Morocco 2020 outside its women (14.5) and men (10.1)', () => {
    expect(outsideSexes({ T: 33.3, F: 14.5, M: 10.1 }, 'between')).toEqual({ low: 10.1, high: 14.5 });
    expect(outsideSexes({ T: 11.189, F: 14.5, M: 10.1 }, 'between')).toBeNull();
  });

  it('allow for rounding, and judge nothing where one of the three is unknown', () => {
    expect(outsideSexes({ T: 14.6, F: 14.5, M: 10.1 }, 'between')).toBeNull();
    expect(outsideSexes({ T: 33.3, F: null, M: 10.1 }, 'between')).toBeNull();
    expect(outsideSexes({ T: 33.3, F: 14.5, M: 10.1 }, 'none')).toBeNull();
  });

  it('add people up: 60 women and 40 men are 100, not 120', () => {
    expect(outsideSexes({ T: 100, F: 60, M: 40 }, sexRuleOf('persons'))).toBeNull();
    expect(outsideSexes({ T: 120, F: 60, M: 40 }, sexRuleOf('persons'))).toEqual({ low: 100, high: 100 });
    expect(['% of labour force', 'persons', 'hours per week'].map(sexRuleOf)).toEqual([
      'between',
      'sum',
      'none',
    ]);
  });
});
