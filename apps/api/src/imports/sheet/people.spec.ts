import { probablySame } from './people.js';

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
