import { describe, expect, it } from '@jest/globals';
import { i18nOf } from '../../test/i18n.js';
import { gapSentences, listsAreComplete, type Gap } from './gaps.js';
import { format } from './sentence.js';

const more = ['libs/findings/messages/gap', 'libs/vocabulary/plan-terms'];
const readers = { en: i18nOf('en', more), fr: i18nOf('fr', more), ar: i18nOf('ar', more) };
const gap = (words: Partial<Gap>): Gap => ({
  ...{ code: 'rules', who: 'sesric', years: [], undated: 0, plan: null, meeting: null, n: null, of: null },
  ...words,
});

const actual = (gaps: readonly Gap[], about: string, fictional: boolean, language: 'en' | 'fr' | 'ar') =>
  gapSentences(gaps, { about, fictional }).map(({ what, who }) => [
    format(what, readers[language]),
    format(who, readers[language]),
  ]);

describe('what is not known, in words', () => {
  const lists = gap({ code: 'lists', who: 'host', years: [2021, 2022, 2024] });

  it('names the years that the data give, and who can supply it', () => {
    expect(actual([lists], 'network', false, 'en')).toEqual([
      [
        'Who took part in 2021, 2022 and 2024: no complete list of members is on record',
        'SESRIC, or the host of each meeting',
      ],
    ]);
    expect(actual([lists], 'country', false, 'fr')[0]?.[0]).toContain(
      'Sa participation en 2021, 2022 et 2024',
    );
    expect(actual([lists], 'country', false, 'ar')[0]?.[0]).toContain('في عام 2021 وعام 2022 وعام 2024');
  });

  it('names the years that are known, and that of another meeting it is not', () => {
    const some = gap({ code: 'lists', who: 'host', years: [2021], undated: 1 });
    expect(actual([some], 'network', false, 'en')[0]?.[0]).toContain('in 2021 and a year that is not known:');
    expect(actual([some], 'network', false, 'fr')[0]?.[0]).toContain('en 2021 et une année inconnue');
    expect(actual([some], 'network', false, 'ar')[0]?.[0]).toContain('في عام 2021 وسنة غير معروفة');
  });

  it('F17: names no body of the real network in the invented one', () => {
    const all = ['host', 'sesric', 'oic', 'chair', 'member'].map((who) => gap({ who }));
    for (const language of ['en', 'fr', 'ar'] as const)
      expect(actual(all, 'network', true, language).flat().join(' ')).not.toMatch(/SESRIC|سيسرك|OIC|OCI/);
  });

  it('is no gap of lists where every activity has a complete one', () => {
    expect(listsAreComplete([lists])).toBe(true);
    expect(listsAreComplete([gap({ code: 'beneficiaries' })])).toBe(false);
  });
});
