import { byMembers, everything, unusedNotes } from '@libs/questions';
import { parseFilter } from './filter.js';

const members = new Set(['MAR', 'TUR']);

describe('a choice', () => {
  it('H5: that cannot narrow an answer is noted, one note a part', () => {
    const filter = { ...everything, yearFrom: 2030, kinds: ['nfp-meeting'], groups: ['arab'] };
    expect(unusedNotes(filter, byMembers).map(({ code }) => code)).toEqual([
      'note.unused-years',
      'note.unused-kinds',
    ]);
  });

  it('of everything, or of parts that are used, has nothing to note', () => {
    expect(unusedNotes(everything, [])).toEqual([]);
    expect(unusedNotes({ ...everything, countries: ['MAR'] }, byMembers)).toEqual([]);
  });
});

describe('a filter from outside', () => {
  it('means everything where it says nothing', () => {
    expect(parseFilter(null, members)).toEqual(everything);
    expect(parseFilter({ groups: [], yearFrom: null }, members)).toEqual(everything);
  });

  it('keeps what is well formed', () => {
    const filter = { yearFrom: 2014, yearTo: 2024, kinds: ['network-meeting'], countries: ['MAR'] };
    expect(parseFilter(filter, members)).toEqual({ ...everything, ...filter });
  });

  it('names the field and the value of an unknown country', () => {
    const problems = [{ path: 'countries.1', code: 'unknown-country', value: 'ZZZ' }];
    expect(parseFilter({ countries: ['MAR', 'ZZZ'] }, members)).toEqual(problems);
  });

  it('takes a text that is too long for a code for an unknown country, and not for too many', () => {
    const problems = [{ path: 'countries.0', code: 'unknown-country', value: 'Morocco' }];
    expect(parseFilter({ countries: ['Morocco'] }, members)).toEqual(problems);
  });

  it('names the field and the value of an unknown code', () => {
    const problems = [{ path: 'modes.0', code: 'unknown-code', value: 'by-post' }];
    expect(parseFilter({ modes: ['by-post'] }, members)).toEqual(problems);
  });

  it('refuses years that are turned round', () => {
    const problems = [{ path: 'yearFrom', code: 'invalid-range', value: 2024 }];
    expect(parseFilter({ yearFrom: 2024, yearTo: 2014 }, members)).toEqual(problems);
  });

  it('refuses a year that is none, and more countries than there are', () => {
    expect(parseFilter({ yearTo: 20240 }, members)).toMatchObject([{ path: 'yearTo', code: 'not-a-year' }]);
    const many = Array.from({ length: 58 }, () => 'MAR');
    expect(parseFilter({ countries: many }, members)).toMatchObject([
      { path: 'countries', code: 'too-many' },
    ]);
  });
});
