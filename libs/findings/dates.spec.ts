import { describe, expect, it } from '@jest/globals';
import { i18nOf } from '../../test/i18n.js';
import { chairsOf, chairTermText } from './dates.js';

const term = (
  country: string,
  actualFrom: string,
  actualTo: string | null,
  when: 'over' | 'now' | 'to come',
) => ({
  ...{ country, actualFrom, actualTo, actualFromBasis: null, actualToBasis: null },
  isCurrent: when === 'now',
  isToCome: when === 'to come',
});
const senegal = term('SEN', '2027-01-01', null, 'to come');
const morocco = term('MAR', '2024-02-29', '2026-06-30', 'over');
const turkiye = term('TUR', '2021-06-03', '2024-02-29', 'over');

describe('the chair of today', () => {
  const of = (terms: Parameters<typeof chairsOf<typeof senegal>>[0]) => {
    const { current, before, next } = chairsOf(terms);
    return [current, before, next].map((one) => one?.country ?? null);
  };

  it('is neither one whose term is over nor one whose term is to come', () => {
    expect(of([senegal, morocco, turkiye])).toEqual([null, 'MAR', 'SEN']);
    expect(of([morocco, turkiye])).toEqual([null, 'MAR', null]);
    expect(of([])).toEqual([null, null, null]);
  });

  it('has who chaired before, and the next to come', () => {
    const now = { ...morocco, actualTo: null, isCurrent: true };
    const later = term('IDN', '2029-01-01', null, 'to come');
    expect(of([later, senegal, now, turkiye])).toEqual(['MAR', 'TUR', 'SEN']);
  });
});

it('says of a term to come that it is, in three languages', () => {
  const actual = (language: 'en' | 'fr' | 'ar') =>
    chairTermText(senegal, i18nOf(language, ['libs/findings/messages/country']));
  expect(actual('en')).toBe('to come: from 1 January 2027');
  expect(actual('fr')).toBe('à venir\u202f: à partir du 1er janvier 2027');
  expect(actual('ar')).toContain('رئاسة قادمة');
  expect(chairTermText(morocco, i18nOf('en', ['libs/findings/messages/country']))).toBe(
    '29 February 2024 to 30 June 2026',
  );
});
