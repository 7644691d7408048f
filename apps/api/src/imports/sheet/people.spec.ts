import { certainlySame, probablySame } from './people.js';

const suggested = (...names: [string, string | null][]) =>
  probablySame(names.map(([name, country], index) => ({ line: index + 1, name, country }))).map((group) =>
    group.map(({ line }) => line),
  );

describe('people that may be one', () => {
  it.each([
    ['Mohamed Ahmed', 'Mohammed Ahmad'],
    ['محمد أحمد', 'Mohamed Ahmed'],
    ['Dr. Fatima El Zahra', 'Fatma Al-Zahra'],
    ['خالد القحطاني', 'Khalid Al-Qahtani'],
    ['السيد عبد الله الشريف', 'Abd Allah Cherif'],
    ['BENALI Youssef', 'Yousef Benali'],
  ])('are suggested: %s and %s', (one, other) => {
    expect(suggested([one, 'MAR'], [other, 'MAR'])).toEqual([[1, 2]]);
  });

  it.each([
    ['Mohamed Ahmed', 'Mohamed Salem'],
    ['Amina Diallo', 'Aminata Diop'],
    ['Ali', 'Ali'],
  ])('are not suggested: %s and %s', (one, other) => {
    expect(suggested([one, 'MAR'], [other, 'MAR'])).toEqual([]);
  });

  it('are of one country', () => {
    expect(suggested(['Mohamed Ahmed', 'MAR'], ['Mohamed Ahmed', 'EGY'])).toEqual([]);
    expect(suggested(['Mohamed Ahmed', null], ['Mohamed Ahmed', null])).toEqual([]);
  });
});

describe('I10: people of one e-mail', () => {
  const groups = (of: typeof certainlySame, ...people: [string, string, string | null][]) =>
    of(people.map(([name, email, country], index) => ({ line: index + 1, name, email, country }))).map(
      (group) => group.map(({ line }) => line),
    );

  it.each([
    ['Ahmed', 'Ahmed'],
    ['A. Traore', 'Amadou Traore'],
    ['TRAORE Amadou', 'Amadou Traoré'],
    ['Dr. Amadou B. Traore', 'Amadou Traore'],
    ['محمد أحمد', 'Mohamed Ahmed'],
  ])('are one where their names agree: %s and %s', (one, other) => {
    const people: [string, string, string][] = [
      [one, 'One@Example.org ', 'MLI'],
      [other, 'one@example.org', 'MLI'],
    ];
    expect(groups(certainlySame, ...people)).toEqual([[1, 2]]);
    expect(groups(probablySame, ...people)).toEqual([[1, 2]]);
  });

  it.each([
    ['of one office with other names', ['Amadou Traore', 'Fatou Keita'], ['MLI', 'MLI'], [[1, 2]]],
    ['whose first letters agree only', ['A. T.', 'Amadou Traore'], ['MLI', 'MLI'], [[1, 2]]],
    [
      'of whom two cannot both be the third',
      ['A. Traore', 'Amadou Traore', 'Awa Traore'],
      ['MLI', 'MLI', 'MLI'],
      [[1, 2, 3]],
    ],
    ['of two countries', ['Ahmed', 'Ahmed'], ['QAT', 'MLI'], []],
  ])('are never merged, but asked where they may be: %s', (_, names, of, asked) => {
    const people = names.map((name, index): [string, string, string | null] => [
      name,
      'office@example.org',
      of[index] ?? null,
    ]);
    expect(groups(certainlySame, ...people)).toEqual([]);
    expect(groups(probablySame, ...people)).toEqual(asked);
  });

  it('is no e-mail where nothing or no address is written', () => {
    expect(groups(probablySame, ['Ahmed', '-', 'QAT'], ['Ahmed', '-', 'QAT'])).toEqual([]);
    expect(groups(certainlySame, ['Ahmed', '', 'QAT'], ['Ahmed', '', 'QAT'])).toEqual([]);
  });
});
