import { describe, expect, it } from '@jest/globals';
import { attendanceMatrix, withLists } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { matrixSeries, statesOf, undatedMeetings } from './series.js';
import { matrixMarks } from '../../charts/matrix/matrix-marks.js';

const { label } = i18nOf('en');
const members = (sort: string | null): string[] =>
  matrixSeries(attendanceMatrix, sort, label, 'en').groups.flatMap(({ rows }) =>
    rows.map(({ country }) => country),
  );

describe('the matrix', () => {
  it('is in groups, by name', () => {
    expect(members(null)).toEqual(['KWT', 'LBY', 'SYR', 'TUR']);
  });

  it('sorts by a meeting: attended, absent, unknown', () => {
    expect(members('pesnet-1')).toEqual(['LBY', 'KWT', 'SYR', 'TUR']);
  });

  it('sorts by times named', () => {
    expect(members('named')).toEqual(['KWT', 'LBY', 'SYR', 'TUR']);
  });

  it('names meetings that have no place over time', () => {
    const first = { id: 'pesnet-1', start: '2014-04-29', kind: 'network-meeting', mode: 'on-site' };
    expect(undatedMeetings(attendanceMatrix, [first])).toEqual(
      [...new Set(attendanceMatrix.cells[1])].filter((id) => id !== 'pesnet-1'),
    );
    expect(undatedMeetings(attendanceMatrix, [])).toEqual([]);
  });

  it('keeps unknown apart from absent', () => {
    const matrix = matrixSeries(attendanceMatrix, null, label, 'en');
    expect(statesOf(matrix)).toEqual(['attended', 'absent', 'unknown']);
    const syria = matrix.groups[0]?.rows.find(({ country }) => country === 'SYR');
    expect(syria?.cells.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('counts published lists only, where the table tells them', () => {
    const listed = withLists(
      attendanceMatrix,
      (country, meeting) => country === 'TUR' && meeting === 'pesnet-1',
    );
    const rows = matrixSeries(listed, null, label, 'en').groups.flatMap((group) => group.rows);
    expect(rows.map(({ country, named }) => [country, named])).toEqual([
      ['KWT', 0],
      ['LBY', 0],
      ['SYR', 0],
      ['TUR', 1],
    ]);
  });

  it('has a mark for every cell, in two dimensions', () => {
    const marks = matrixMarks(matrixSeries(attendanceMatrix, null, label, 'en'));
    expect(marks).toHaveLength(12);
    expect(marks[4]).toMatchObject({ key: 'LBY pesnet-2', at: { row: 1, column: 1 } });
  });
});
