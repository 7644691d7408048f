import { expect, it } from '@jest/globals';
import { tableOf } from '../../../test/tables/golden-tables.js';
import { membersBehind } from './series.js';

it('parts the members with a value from those without one; zero is a value', () => {
  const table = tableOf({
    question: 'aggregateMembers',
    columns: ['country dimension country', 'value measure value'],
    rows: [
      ['MAR', 11.19],
      ['LBY', null],
      ['TUR', 0],
    ],
  });
  expect(membersBehind(table)).toEqual({
    known: [
      { country: 'MAR', value: 11.19 },
      { country: 'TUR', value: 0 },
    ],
    unknown: ['LBY'],
  });
});
