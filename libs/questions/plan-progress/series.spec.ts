import { describe, expect, it } from '@jest/globals';
import { planProgress } from '../../../test/tables/plan-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { statusStacks } from './series.js';
import { statusMarks } from '../../charts/statuses/statuses-marks.js';

/** Of the first area's two activities, one is under way and one completed. */
const mixed = {
  ...planProgress,
  cells: planProgress.cells.map((cells, place) =>
    cells.map((cell, row) => (row > 0 ? cell : place === 3 || place === 4 ? 1 : place === 7 ? 0 : cell)),
  ),
};

describe('stacks of statuses', () => {
  it('are wholes, what is completed first and what nobody reported last', () => {
    const [first, second] = statusStacks(mixed);
    expect(first?.parts).toEqual([
      { status: 'done', n: 1, from: 0, to: 0.5 },
      { status: 'under-way', n: 1, from: 0.5, to: 1 },
    ]);
    expect(second?.parts).toEqual([{ status: null, n: 1, from: 0, to: 1 }]);
  });

  it('say each part with its area and its whole', () => {
    const i18n = i18nOf('en', ['libs/charts/schedule/messages']);
    const actual = statusMarks(statusStacks(mixed)).map(({ speech }) => format(speech, i18n));
    expect(actual).toEqual([
      'T-ENT: 1 of 2 activities; Completed',
      'T-ENT: 1 of 2 activities; Under way',
      'T-SKL: 1 of 1 activity; Not reported',
      'T-STR: 1 of 1 activity; Not reported',
    ]);
  });

  it('leave out an area without activities', () => {
    expect(
      statusStacks({
        ...planProgress,
        cells: planProgress.cells.map((cells, place) => (place === 1 ? cells.map(() => 0) : cells)),
      }),
    ).toEqual([]);
  });
});
