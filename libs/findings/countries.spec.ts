import { expect, it } from '@jest/globals';
import { tableOf } from '../../test/tables/golden-tables.js';
import { guestsAt, matrixFinding, membersAt } from './countries.js';

const matrix = tableOf({
  question: 'attendanceMatrix',
  columns: [
    'country dimension country',
    'meeting dimension meeting',
    'group attribute group',
    'state attribute code:state',
    'onList attribute count',
    'list attribute code:list',
    'member attribute count',
  ],
  rows: [
    ['MAR', 'm8', 'arab', 'attended', 1, 'complete', 1],
    ['SEN', 'm8', 'african', 'attended', 0, 'complete', 1],
    ['GUY', 'm8', 'asian', 'attended', 0, 'complete', 0],
    ['KWT', 'm8', 'arab', 'excused', 0, 'complete', 1],
  ],
});

it('tells guests of a meeting from the members that took part, and counts none as a member named', () => {
  expect(membersAt(matrix, 'm8')).toEqual([
    { group: 'arab', countries: ['MAR'] },
    { group: 'african', countries: ['SEN'] },
  ]);
  expect(guestsAt(matrix, 'm8')).toEqual(['GUY']);
  expect(matrixFinding(matrix).values).toMatchObject({ named: 1 });
});
