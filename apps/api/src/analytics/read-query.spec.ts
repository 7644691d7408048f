import { questionNamed } from '@libs/questions';
import { readQuery } from './read-query.js';

const retention = questionNamed('retention');
const change = questionNamed('aggregateChange');

/** How an argument `from` is refused that is not of its type. */
const WRONG_FROM = { details: expect.objectContaining({ argument: 'from', problem: 'not-valid' }) };

describe('the words that come with a question from outside', () => {
  it('are parted into its own and those of the filter; what is left out of its own is null', () => {
    expect(readQuery(retention, { from: 'pesnet-1', groups: ['arab'], yearFrom: 2014 })).toEqual({
      ask: { from: 'pesnet-1', to: null },
      filter: { groups: ['arab'], yearFrom: 2014 },
    });
  });

  it('may be one code where the filter takes several, and a number where the question takes a code', () => {
    expect(readQuery(retention, { from: 7, to: 'pesnet-2', countries: 'MAR' })).toEqual({
      ask: { from: '7', to: 'pesnet-2' },
      filter: { countries: ['MAR'] },
    });
  });

  it.each([
    ['a word of neither', retention, { plan: '2021-2022' }, { code: 'BAD_REQUEST' }],
    ['a list for one code', retention, { from: ['pesnet-1'] }, WRONG_FROM],
    ['a text for a year', change, { from: '2010' }, WRONG_FROM],
    ['a part of a year', change, { from: 2010.5 }, WRONG_FROM],
  ])('are refused where they are %s', (_, question, words, problem) => {
    expect(() => readQuery(question, words)).toThrow(expect.objectContaining(problem));
  });
});
