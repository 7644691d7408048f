import { parseRetentionRule } from './retention-rule.js';

describe('the rule by which backups are retained', () => {
  it('is read in any order, and refused where it says anything else', () => {
    expect(parseRetentionRule('7 daily, 4 weekly, 12 monthly')).toEqual({ daily: 7, weekly: 4, monthly: 12 });
    expect(parseRetentionRule('3 monthly,1 daily')).toEqual({ daily: 1, weekly: 0, monthly: 3 });
    for (const wrong of [
      '',
      '7',
      'daily',
      '7 daily 4 weekly',
      '7 daily, 7 daily',
      '-1 daily',
      '1 yearly',
      '7 daily,',
    ])
      expect(parseRetentionRule(wrong)).toBeNull();
  });
});
