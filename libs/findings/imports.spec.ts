import { describe, expect, it } from '@jest/globals';
import { i18nOf } from '../../test/i18n.js';
import {
  importChange,
  importFound,
  importProgress,
  format,
  type ImportFigures,
  type Sentence,
} from './index.js';

const words = ['libs/findings/messages/import'];
const readers = (['en', 'fr', 'ar'] as const).map((language) => i18nOf(language, words));
const actual = (sentence: Sentence): string[] =>
  readers.map((i18n) => format(sentence, i18n).replaceAll('\u202f', ' '));

const list = (values: ImportFigures['values']): ImportFigures => ({
  kind: 'attendance',
  meeting: 'pesnet-4',
  values: { rows: 68, create: 0, update: 0, unchanged: 0, problem: 0, ...values },
});

describe('a registration list', () => {
  it('says what its rows come to', () => {
    expect(actual(importFound(list({ people: 61, countries: 27 })))).toEqual([
      '68 rows: 61 people of 27 countries',
      '68 lignes : 61 personnes de 27 pays',
      '68 صفًّا: 61 شخصًا من 27 دولة',
    ]);
  });

  it('says only its rows while no person of it can be read', () => {
    expect(actual(importFound(list({ people: 0, countries: 0 })))[0]).toBe('68 rows');
  });

  it('says what is left after every decision', () => {
    expect(actual(importProgress(list({ people: 60, countries: 27, problem: 1 })))).toEqual([
      '60 people of 27 countries; 1 row is left to put right.',
      '60 personnes de 27 pays ; 1 ligne reste à corriger.',
      '60 شخصًا من 27 دولة؛ بقي صف واحد للتصحيح.',
    ]);
    expect(actual(importProgress(list({ people: 2, countries: 2 })))).toEqual([
      '2 people of 2 countries; nothing is left to put right.',
      '2 personnes de 2 pays ; il ne reste rien à corriger.',
      'شخصان من دولتين؛ لم يبق ما يُصحَّح.',
    ]);
  });

  it('says who was entered for which meeting, and that it was undone', () => {
    const figures = list({ create: 61, people: 61, countries: 27 });
    expect(actual(importChange(figures, 'applied'))).toEqual([
      '61 people of 27 countries were entered for: pesnet-4',
      '61 personnes de 27 pays ont été enregistrées pour : pesnet-4',
      'جرى تسجيل 61 شخصًا من 27 دولة في: pesnet-4',
    ]);
    expect(actual(importChange(figures, 'undone'))[0]).toBe(
      'Undone: 61 people of 27 countries had been entered for: pesnet-4',
    );
  });

  it('agrees with one person and with two', () => {
    expect(actual(importChange(list({ create: 1, people: 1, countries: 1 }), 'applied'))).toEqual([
      '1 person of 1 country was entered for: pesnet-4',
      '1 personne de 1 pays a été enregistrée pour : pesnet-4',
      'جرى تسجيل شخص واحد من دولة واحدة في: pesnet-4',
    ]);
    expect(actual(importChange(list({ create: 2, people: 2, countries: 2 }), 'planned'))[2]).toBe(
      'سيجري تسجيل شخصين من دولتين في: pesnet-4',
    );
  });

  it('never calls those new who were on record: they are distinguished', () => {
    const figures = list({ create: 2, update: 1, unchanged: 58, people: 61, countries: 27 });
    expect(actual(importChange(figures, 'applied'))).toEqual([
      'Entered: 2 new people, 1 changed person and 58 rows as they were',
      'Enregistrement effectué : 2 nouvelles personnes, 1 personne aux données modifiées et 58 lignes inchangées',
      'جرى تسجيل: شخصان جديدان وشخص واحد عُدّلت بياناته و58 صفًّا كما كان',
    ]);
  });
});

describe('a file of any other kind', () => {
  const figures: ImportFigures = {
    kind: 'indicators',
    meeting: null,
    values: { rows: 5, create: 3, update: 2, unchanged: 0, problem: 0 },
  };

  it('says what is new and what changed', () => {
    expect(actual(importFound(figures))[1]).toBe('5 lignes');
    expect(actual(importChange(figures, 'planned'))).toEqual([
      'This will enter: 3 new observations and 2 changed observations',
      'Enregistrement prévu : 3 nouvelles observations et 2 observations modifiées',
      'سيجري تسجيل: 3 مشاهدات جديدة ومشاهدتان معدَّلتان',
    ]);
  });

  it('says that nothing changes where all is on record', () => {
    const none = { ...figures, values: { rows: 5, create: 0, update: 0, unchanged: 5, problem: 0 } };
    expect(actual(importChange(none, 'planned'))[0]).toBe(
      'This changes nothing: every row is on record already',
    );
  });
});
