import { describe, expect, it } from '@jest/globals';
import type { Language } from '@libs/vocabulary';
import { i18nOf } from '../../test/i18n.js';
import type { DataTable } from '@libs/table';
import {
  planActivities,
  planActivitiesOf,
  planProgress,
  planReports,
  planResults,
  planResultsOf,
  plansCompared,
  planTrainings,
} from '../../test/tables/plan-tables.js';
import {
  differenceFinding,
  plansFinding,
  progressFinding,
  reportsFinding,
  resultsFinding,
  scheduleFinding,
  statusFinding,
  trainingsFinding,
} from './plan.js';
import { format, type Sentence } from './sentence.js';

const more = ['libs/findings/messages/plan'];
const readers = { en: i18nOf('en', more), fr: i18nOf('fr', more), ar: i18nOf('ar', more) } as const;
const actual = (sentence: Sentence, language: Language = 'en'): string => format(sentence, readers[language]);
const none = (table: DataTable): DataTable => ({ ...table, cells: table.cells.map(() => []) });
const withStatus = (places: Readonly<Record<number, number>>): DataTable => ({
  ...planProgress,
  cells: planProgress.cells.map((cells, place) =>
    cells.map((cell, row) => (row === 0 ? (places[place] ?? cell) : cell)),
  ),
});

const withStatuses = (...statuses: readonly (string | null)[]): DataTable => ({
  ...planActivities,
  cells: planActivities.cells.map((cells, place) =>
    planActivities.columns[place]?.name === 'status' ? statuses : cells,
  ),
});

describe('the plan 2021-2022', () => {
  it('has four activities, of which two report totals: 145 participations, never people', () => {
    const finding = progressFinding(planProgress);
    expect(actual(finding)).toBe(
      '4 activities under the plan; 2 report totals that add up to 145 participations',
    );
    expect(actual(finding, 'fr')).toBe(
      '4 activités au titre du plan\u202f; 2 communiquent des totaux dont la somme est de 145 participations',
    );
    expect(actual(finding, 'ar')).toBe(
      '4 أنشطة في إطار الخطة؛ وبلغ مجموع المشاركات 145 في نشاطين أُعلن مجموعهما',
    );
  });

  it('has no known status, and says so rather than “none completed”', () => {
    expect(actual(statusFinding(planProgress))).toBe('The status of the 4 activities is not reported');
  });

  it('says how many statuses the count of the completed leaves out', () => {
    const table = withStatus({ 4: 1, 7: 1 });
    expect(actual(statusFinding(table))).toBe(
      '1 of 1 activity completed; the status of 3 more is not reported',
    );
    expect(actual(statusFinding(table), 'ar')).toBe(
      'أُنجز نشاط واحد من أصل نشاط واحد؛ حالة 3 أنشطة أخرى غير مبيَّنة',
    );
    expect(actual(statusFinding(withStatus({ 4: 4, 7: 4 })), 'ar')).toMatch(/^أُنجزت 4 أنشطة من أصل /);
  });

  it('began in September 2021; its last activity in November 2022', () => {
    expect(actual(scheduleFinding(withStatuses('done', 'under-way', 'done', 'done')))).toBe(
      '4 activities: the first began on 28 September 2021, the last on 1 November 2022',
    );
  });

  it('did not begin with what was cancelled, nor with what nobody reports of', () => {
    const table = withStatuses('done', 'done', null, 'cancelled');
    expect(actual(scheduleFinding(table))).toBe(
      '4 activities; 2 are known to have begun: the first on 3 August 2022, the last on 1 November 2022',
    );
    expect(actual(scheduleFinding(planActivities))).toBe('The plan’s activities in time');
    expect(actual(scheduleFinding(planActivitiesOf([])))).toBe('The plan’s activities in time');
  });
});

describe('results', () => {
  it('count the last reported period only, and compare only what has a target', () => {
    expect(actual(resultsFinding(planResults))).toBe(
      '2 of 2 indicators have a reported value; 1 of the 2 with a reported value and a target reaches the target',
    );
  });

  it('count as reached what is at its target or beyond, also where no progress can be worked out', () => {
    const line = (id: string, direction: string, figures: readonly (number | null)[]) => [
      ...[
        'r',
        'output',
        null,
        null,
        'Result',
        null,
        id,
        'Measure',
        null,
        'persons',
        direction,
        null,
        null,
        null,
      ],
      ...[figures[0] ?? null, null, '2024-01-01', '2024-12-31', ...figures.slice(1), null, null, null, null],
    ];
    const table = planResultsOf([
      line('overshoot', 'less', [20, 10, 8, 1.2]),
      line('target is the baseline', 'more', [20, 20, 30, null]),
      line('no baseline', 'less', [null, 10, 12, null]),
      line('of the future', 'more', [0, 10, null, null]),
    ]);
    expect(actual(resultsFinding(table))).toBe(
      '3 of 4 indicators have a reported value; 2 of the 3 with a reported value and a target reach the target',
    );
  });

  it('say that none is published rather than that none is reached', () => {
    for (const language of ['en', 'fr', 'ar'] as const)
      expect(actual(resultsFinding(planResultsOf([])), language)).not.toMatch(/\d/);
  });
});

describe('trainings and reports', () => {
  it('count trainings with a value, and those that reach the use at work', () => {
    expect(actual(trainingsFinding(planTrainings))).toBe(
      '1 of 2 trainings report at least one level; 1 reports use at work',
    );
    expect(actual(trainingsFinding(none(planTrainings)))).toBe(
      'No share by Kirkpatrick’s levels is published of a training of the plan',
    );
  });

  it('never count a draft as sent in', () => {
    expect(actual(reportsFinding(planReports, 57))).toBe(
      '1 of 57 members have sent in a report; 1 of 2 reports are published',
    );
    expect(actual(reportsFinding(none(planReports), 57), 'fr')).toBe(
      'Aucun rapport d’un membre sur le plan n’est publié',
    );
  });
});

it('says of two plans what is on record, and of two versions what differs', () => {
  expect(actual(plansFinding(plansCompared, 2))).toBe('2 work plans; 4 activities are on record under them');
  expect(actual(plansFinding(plansCompared, 2), 'ar')).toBe('خطتا عمل؛ 4 أنشطة مسجَّلة في إطارهما');
  expect(actual(differenceFinding(none(planReports), 1, 2))).toBe('No change from version 1 to version 2');
});
