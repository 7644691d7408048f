import type { Cell, DataTable } from '@libs/table';
import { tableOf } from './golden-tables.js';

/** Tables of work plans: the real plan 2021-2022, and invented results, which no real plan has published. */

const activityColumns = [
  'activity dimension activity',
  'title attribute text',
  'written attribute code:language',
  'area attribute theme',
  'type attribute code:activity-type',
  'status attribute code:activity-status',
  'reason attribute text',
  'start attribute date',
  'end attribute date',
  'mode attribute code:mode',
  'providers attribute countries',
  'beneficiaries attribute countries',
  'list attribute code:list',
  'participations measure count',
  'countries measure count',
  'results measure count',
  'reported measure count',
];

/** The activities of a plan from rows in the order of the columns. */
export function planActivitiesOf(rows: readonly (readonly Cell[])[]): DataTable {
  return tableOf({ question: 'planActivities', columns: activityColumns, rows });
}

const rest = ['virtual', 'TUR', '', 'none'] as const;

export const planActivities = planActivitiesOf([
  [
    'act-ent-1',
    'Webinar on Entrepreneurial Skills',
    'en',
    'T-ENT',
    'webinar',
    null,
    null,
    '2022-08-03',
    '2022-08-03',
    ...rest,
    null,
    null,
    0,
    0,
  ],
  [
    'act-ent-2',
    'Workshop on Knowledge Economy',
    'en',
    'T-ENT',
    'workshop',
    null,
    null,
    '2022-11-01',
    '2022-11-03',
    ...rest,
    42,
    9,
    0,
    0,
  ],
  [
    'act-skl',
    'Course on Skills Training Services',
    'en',
    'T-SKL',
    'training-course',
    null,
    null,
    '2021-11-22',
    null,
    ...rest,
    null,
    null,
    0,
    0,
  ],
  [
    'act-str',
    'Workshop on an Employment Strategy',
    'en',
    'T-STR',
    'workshop',
    null,
    null,
    '2021-09-28',
    '2021-09-30',
    ...rest,
    103,
    23,
    0,
    0,
  ],
]);

/** Areas of a plan with their counts, from rows in the order of the columns. */
export function planProgressOf(rows: readonly (readonly Cell[])[]): DataTable {
  return tableOf({
    question: 'planProgress',
    columns: [
      'area dimension theme',
      ...['activities', 'planned', 'underWay', 'done', 'postponed', 'cancelled', 'unreported'].map(
        (name) => `${name} measure count`,
      ),
      'participations measure count',
      'withTotals measure count',
      'indicators measure count',
      'reported measure count',
    ],
    rows,
  });
}

export const planProgress = planProgressOf([
  ['T-ENT', 2, 0, 0, 0, 0, 0, 2, 42, 1, 0, 0],
  ['T-SKL', 1, 0, 0, 0, 0, 0, 1, null, 0, 0, 0],
  ['T-STR', 1, 0, 0, 0, 0, 0, 1, 103, 1, 0, 0],
]);

const resultColumns = [
  'result dimension text',
  'level attribute code:result-level',
  'area attribute theme',
  'activity attribute activity',
  'title attribute text',
  'written attribute code:language',
  'indicator dimension text',
  'measure attribute text',
  'definition attribute text',
  'unit attribute code:result-unit',
  'direction attribute code:result-direction',
  'kirkpatrick attribute code:kirkpatrick',
  'frequency attribute code:frequency',
  'owner attribute text',
  'baseline measure value',
  'baselineYear attribute year',
  'start dimension date',
  'end attribute date',
  'target measure value',
  'actual measure value',
  'progress measure share',
  'n measure count',
  'asked measure count',
  'responseRate measure share',
  'evidence attribute text',
];

/** Results of a plan from rows in the order of the columns. */
export function planResultsOf(rows: readonly (readonly Cell[])[]): DataTable {
  return { ...tableOf({ question: 'planResults', columns: resultColumns, rows }), fictional: true };
}

const staff = [
  'r1',
  'output',
  'A1',
  'a-1',
  'Staff are trained',
  null,
  'i1',
  'Staff trained',
  null,
  'persons',
  'more',
  null,
  'yearly',
  null,
] as const;
const days = [
  'r2',
  'outcome',
  'A1',
  'a-1',
  'Vacancies are filled sooner',
  null,
  'i2',
  'Days to fill a vacancy',
  null,
  'days',
  'less',
  null,
  'yearly',
  null,
] as const;

/** Staff: half way in 2024, beyond the target in 2025, with evidence. Days: 2025 is not reported. */
export const planResults = planResultsOf([
  [
    ...staff,
    100,
    2023,
    '2024-01-01',
    '2024-12-31',
    300,
    200,
    0.5,
    null,
    null,
    null,
    'https://example.org/staff',
  ],
  [
    ...staff,
    100,
    2023,
    '2025-01-01',
    '2025-12-31',
    300,
    320,
    1.1,
    null,
    null,
    null,
    'https://example.org/staff',
  ],
  [...days, 40, 2023, '2024-01-01', '2024-12-31', 30, 38, 0.2, 45, 60, 0.75, null],
  [...days, 40, 2023, '2025-01-01', '2025-12-31', 30, null, null, null, null, null, null],
]);

export const planTrainings = {
  ...tableOf({
    question: 'planTrainings',
    columns: [
      'activity dimension activity',
      'title attribute text',
      'written attribute code:language',
      'level dimension code:kirkpatrick',
      'value measure share',
      'n measure count',
      'asked measure count',
      'responseRate measure share',
      'evidence attribute text',
    ],
    rows: [
      ['a-1', 'Course A', null, '1', 0.86, 45, 60, 0.75, 'Survey of January'],
      ['a-1', 'Course A', null, '3', 0.4, 20, 60, 1 / 3, null],
      ['a-2', 'Course B', null, '1', null, null, null, null, null],
    ],
  }),
  fictional: true,
};

export const planReports = tableOf({
  question: 'planReports',
  columns: [
    'country dimension country',
    'group attribute group',
    'start dimension date',
    'end attribute date',
    'state attribute code:report-state',
    'reason attribute text',
  ],
  rows: [
    ['A01', 'arab', '2024-01-01', '2024-12-31', 'published', null],
    ['A01', 'arab', '2025-01-01', '2025-12-31', 'submitted', null],
    ['B01', 'asian', '2024-01-01', '2024-12-31', 'draft', null],
  ],
});

export const plansCompared = tableOf({
  question: 'plansCompared',
  columns: [
    'strategyArea dimension theme',
    'plan dimension code:programme',
    'areas measure count',
    'activities measure count',
    'done measure count',
    'participations measure count',
    'withTotals measure count',
  ],
  rows: [
    ['LMS-2', '2021-2022', 2, 2, 0, 103, 1],
    ['LMS-5', '2021-2022', 1, 2, 0, 42, 1],
    [null, '2024-2026', 1, 0, 0, null, 0],
  ],
});
