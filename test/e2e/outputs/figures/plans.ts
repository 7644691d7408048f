import { grouped, sumOf, type Row } from '../open-tables.js';
import type { OpenFigures } from './figure.js';

function ofPlans(rows: readonly Row[]): Row {
  return {
    activities: sumOf(rows, 'activities'),
    done: sumOf(rows, 'done'),
    participations: sumOf(rows, 'participations'),
  };
}

/** Shares by Kirkpatrick's levels of an activity are told with the trainings, every other indicator with the results. */
function isOfTraining(row: Row): boolean {
  return row['kirkpatrick'] !== null && row['activity'] !== null && row['unit'] === 'percent';
}

export const figures: readonly OpenFigures[] = [
  {
    question: 'planProgress',
    words: ['plan'],
    key: ['area'],
    columns: ['activities', 'done', 'participations'],
    only: ({ area }) => area !== null,
    rows: (open, { plan }) =>
      open
        .rows('work-plans')
        .filter((row) => row['plan'] === plan)
        .map((row) => ({ ...row, area: row['thematic_area'] ?? null })),
  },
  {
    question: 'planActivities',
    words: ['plan'],
    key: ['activity'],
    columns: ['participations', 'countries', 'status', 'area', 'start', 'list'],
    rows: (open, { plan }) =>
      open
        .rows('activities')
        .filter(({ programme }) => programme === plan)
        .map((row) => ({
          ...row,
          area: row['thematic_area'] ?? null,
          start: row['start_date'] ?? null,
          list: row['beneficiary_list'] ?? null,
        })),
  },
  {
    question: 'planResults',
    words: ['plan'],
    key: ['result', 'indicator', 'start'],
    columns: ['baseline', 'baselineYear', 'target', 'actual', 'n', 'asked', 'evidence'],
    rows: (open, { plan }) =>
      open
        .rows('results')
        .filter((row) => row['plan'] === plan && !isOfTraining(row))
        .map((row) => ({
          ...row,
          start: row['start_date'] ?? null,
          baselineYear: row['baseline_year'] ?? null,
          n: row['respondents'] ?? null,
        })),
  },
  {
    question: 'planTrainings',
    words: ['plan'],
    key: ['activity', 'level'],
    columns: ['value', 'n', 'asked', 'evidence'],
    rows: (open, { plan }) =>
      open
        .rows('results')
        .filter((row) => row['plan'] === plan && isOfTraining(row))
        .map((row) => ({
          ...row,
          level: String(row['kirkpatrick']),
          value: Number(row['actual']) / 100,
          n: row['respondents'] ?? null,
        })),
  },
  {
    question: 'plansCompared',
    key: ['strategyArea', 'plan'],
    columns: ['areas', 'activities', 'done', 'participations'],
    rows: (open) =>
      grouped(open.rows('work-plans'), 'strategy_area', 'plan')
        .filter((rows) => rows[0]?.['thematic_area'] !== null)
        .map((rows) => ({
          strategyArea: rows[0]?.['strategy_area'] ?? null,
          plan: rows[0]?.['plan'] ?? null,
          areas: rows.length,
          ...ofPlans(rows),
        })),
  },
];
