import { expect, it } from '@jest/globals';
import { participationByGroup } from '../../../test/tables/golden-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { groupsSeries } from './series.js';
import { groupsMarks } from '../../charts/groups/groups-marks.js';
import { layoutOf } from '../../charts/groups/layout.js';

const panels = groupsSeries(participationByGroup);

it('gives each group the same meetings, in the order of time', () => {
  expect(
    panels.map(({ group, counts }) => [group, counts.map(({ named, of }) => `${named}/${of}`).join(' ')]),
  ).toEqual([
    ['arab', '8/22 13/22'],
    ['asian', '4/18 10/18'],
    ['african', '5/17 6/17'],
  ]);
});

it('says whether the list was complete', () => {
  const [first, second] = groupsMarks(panels).map(({ speech }) => format(speech, i18nOf('en')));
  expect(first).toBe('Arab Group, pesnet-1: 8 of 22 members named; Complete list');
  expect(second).toBe('Arab Group, pesnet-2: 13 of 22 members named; Partial list');
});

it('puts panels beside each other where there is room, from the right in Arabic', () => {
  expect([0, 1, 2].map((index) => layoutOf(panels, 540).place(index, false).x)).toEqual([0, 188, 376]);
  expect([0, 1, 2].map((index) => layoutOf(panels, 540).place(index, true).x)).toEqual([376, 188, 0]);
  expect(layoutOf(panels, 358).place(1, false).x).toBe(0);
});
