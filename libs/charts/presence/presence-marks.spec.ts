import { describe, expect, it } from '@jest/globals';
import { attendanceMatrix } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { format } from '../../findings/index.js';
import { presenceAxis } from './presence-axis.js';
import { presenceSeries, presentStates } from '../../questions/attendance-matrix/series.js';
import { presenceMarks } from './presence-marks.js';

const meetings = [
  { id: 'pesnet-3', start: '2021-06-02', kind: 'network-meeting', mode: 'virtual' },
  { id: 'pesnet-1', start: '2014-04-29', kind: 'network-meeting', mode: 'on-site' },
  { id: 'pesnet-2', start: '2016-09-27', kind: 'network-meeting', mode: 'on-site' },
  { id: 'pesnet-5', start: '2026-01-01', kind: 'network-meeting', mode: null },
];
const { label } = i18nOf('en');

describe('members at meetings', () => {
  const presence = presenceSeries(attendanceMatrix, meetings, label, 'en');

  it('stand by name, their meetings in the order of time', () => {
    expect(presence.lines.map(({ country }) => country)).toEqual(['KWT', 'LBY', 'SYR', 'TUR']);
    expect(presence.lines[0]?.cells.map(({ state }) => state)).toEqual(['absent', 'attended', 'unknown']);
  });

  it('leave out a meeting that the table does not ask of', () => {
    expect(presence.meetings.map(({ id }) => id)).toEqual(['pesnet-1', 'pesnet-2', 'pesnet-3']);
  });

  it('speak each state, and explain only what is drawn', () => {
    expect(presentStates(presence)).toEqual(['attended', 'absent', 'unknown']);
    const [first] = presenceMarks(presence);
    expect(first && format(first.speech, i18nOf('en'))).toBe('KWT, pesnet-1: Absent');
  });

  it('stand on true time, smaller where meetings are close', () => {
    const { x, scale } = presenceAxis(presence.meetings, 428);
    expect(x.map(Math.round)).toEqual([14, 150, 414]);
    expect(scale).toBe(1);
    expect(presenceAxis(presence.meetings, 48).scale).toBeLessThan(1);
    expect(presenceAxis(presence.meetings.slice(0, 1), 100).x).toEqual([50]);
  });
});
