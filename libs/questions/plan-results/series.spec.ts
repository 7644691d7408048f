import { describe, expect, it } from '@jest/globals';
import { planResults, planResultsOf, planTrainings } from '../../../test/tables/plan-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { resultGroups } from './series.js';
import { trainingGroups } from '../plan-trainings/series.js';
import { firstLines, isUnproved, placeOn } from '../../charts/targets/target-scale.js';
import { targetMarks, valueWords } from '../../charts/targets/target-words.js';

const messages = ['libs/charts/targets/messages'];
const i18n = i18nOf('en', messages);
const groups = resultGroups(planResults);

describe('the indicators of a plan', () => {
  it('stand under their results, the periods of one on one line', () => {
    expect(groups.map(({ level, lines }) => [level, lines.map(({ points }) => points.length)])).toEqual([
      ['output', [2]],
      ['outcome', [1]],
    ]);
  });

  it('show the figures of the last reported period, never a later one that nobody reported', () => {
    const days = groups[1]?.lines[0];
    expect(days?.points.at(-1)).toEqual({ end: '2024-12-31', value: 38, progress: 0.2 });
    expect(days?.responseRate).toBe(0.75);
  });

  it('mark a figure without evidence, and no figure that is not there', () => {
    expect(groups.flatMap(({ lines }) => lines.map(isUnproved))).toEqual([false, true]);
    const silent = planResultsOf([planResults.cells.map((cells) => cells[3] ?? null)]);
    expect(resultGroups(silent).flatMap(({ lines }) => lines.map(isUnproved))).toEqual([false]);
  });

  it('say each line with its unit, its target and who answered', () => {
    expect(targetMarks(groups, i18n).map(({ speech }) => format(speech, i18n))).toEqual([
      'Staff are trained: Staff trained: 320 persons; target 300 persons',
      'Vacancies are filled sooner: Days to fill a vacancy: 38 days; target 30 days; 45 of 60 answered (75.0%)',
    ]);
  });

  it('write a percentage and a unit as each language does', () => {
    expect(valueWords(86, 'percent', i18n)).toBe('86.0%');
    expect(valueWords(2.5, 'days', i18nOf('fr', messages))).toBe('2,5\u00a0jours');
  });
});

describe('the levels of trainings', () => {
  const trainings = trainingGroups(planTrainings);

  it('stand on one scale from zero to all who answered', () => {
    expect(trainings[0]?.lines.map(({ kirkpatrick, points }) => [kirkpatrick, points[0]?.progress])).toEqual([
      ['1', 0.86],
      ['3', 0.4],
    ]);
  });

  it('never draw a level that is not reported', () => {
    expect(trainings[1]?.lines[0]?.points).toEqual([]);
    expect(
      targetMarks(trainings, i18n)
        .map(({ speech }) => format(speech, i18n))
        .at(-1),
    ).toBe('Course B: Level 1: Reaction: Not reported');
  });
});

describe('the scale', () => {
  it('puts the baseline and the target at their places, and keeps room beyond both', () => {
    expect(placeOn('results', 0).at).toBeCloseTo(1 / 6);
    expect(placeOn('results', 1).at).toBeCloseTo(5 / 6);
  });

  it('never hides what lies beyond an edge', () => {
    expect(placeOn('results', 3.2)).toEqual({ at: 1, beyond: 'after' });
    expect(placeOn('results', -2)).toEqual({ at: 0, beyond: 'before' });
  });

  it('lists the first lines and says how many are left', () => {
    const { groups: shown, hidden } = firstLines(groups, 1);
    expect([shown.length, hidden]).toEqual([1, 1]);
  });
});
