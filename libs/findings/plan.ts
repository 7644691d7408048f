import { isReached } from '@libs/rules';
import type { Cell, DataTable } from '@libs/table';
import { whoseTotals } from './activities.js';
import { boundOf, countOfAll, rowsOf, rowsOfAll, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** The activities of a plan and the participations of those that report a total; participations are not people. */
export function progressFinding(table: DataTable): Sentence {
  const activities = sum(table, 'activities');
  const withTotals = sum(table, 'withTotals');
  if (activities === 0) return sentence('plan.no-activities');
  if (withTotals === 0) return sentence('plan.without-totals', { activities });
  const participations = sum(table, 'participations');
  return sentence('plan.totals', { activities, withTotals, participations, whose: whoseTotals(table) });
}

/** How many activities are completed, of those whose status is reported; an unreported one is never taken for planned. */
export function statusFinding(table: DataTable): Sentence {
  const activities = sum(table, 'activities');
  const unreported = sum(table, 'unreported');
  if (activities === 0) return sentence('plan.statuses-shown');
  if (unreported === activities) return sentence('plan.statuses-unreported', { activities });
  return sentence('plan.statuses', { done: sum(table, 'done'), known: activities - unreported, unreported });
}

/** When the first and the last activity began, of those that are known to have begun: a planned or cancelled one did not. */
export function scheduleFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const starts = rows
    .filter((row) => ['done', 'under-way'].includes(row.text('status')))
    .map((row) => row.text('start'))
    .filter((start) => start !== '')
    .sort();
  const of = boundOf(table)?.counts;
  const [first, last] = [textOf(of?.['first']) ?? starts[0], textOf(of?.['last']) ?? starts.at(-1)];
  const activities = countOfAll(table, 'of', rows.length);
  const begun = countOfAll(table, 'begun', starts.length);
  if (first === undefined || last === undefined) return sentence('plan.schedule-shown');
  if (begun < activities)
    return sentence('plan.schedule-some', {
      activities,
      begun,
      first: { date: first },
      last: { date: last },
    });
  if (first === last) return sentence('plan.schedule-once', { activities, first: { date: first } });
  return sentence('plan.schedule', {
    activities,
    first: { date: first },
    last: { date: last },
  });
}

/** Indicators with a reported value, and how many of those that can be compared reach their target in their last period. */
export function resultsFinding(table: DataTable): Sentence {
  const latest = new Map<string, Row | null>();
  for (const row of rowsOf(table)) {
    const indicator = row.text('indicator');
    const before = latest.get(indicator) ?? null;
    const later = before === null || row.text('start') > before.text('start');
    latest.set(indicator, row.number('actual') !== null && later ? row : before);
  }
  const reported = [...latest.values()].filter((row) => row !== null);
  const compared = reported.flatMap((row) => reachedIn(row) ?? []);
  const values = {
    indicators: countOfAll(table, 'indicators', latest.size),
    reported: countOfAll(table, 'reported', reported.length),
    compared: countOfAll(table, 'compared', compared.length),
  };
  if (values.indicators === 0) return sentence('plan.no-results');
  if (values.compared === 0) return sentence('plan.results-reported', values);
  const reached = compared.filter(Boolean).length;
  return sentence('plan.results', { ...values, reached: countOfAll(table, 'reached', reached) });
}

function reachedIn(row: Row): boolean | null {
  return isReached({
    baseline: row.number('baseline'),
    target: row.number('target'),
    actual: row.number('actual'),
    direction: row.known('direction'),
  });
}

/** Trainings with a value at any of the four levels, and those that reach the use at work. */
export function trainingsFinding(table: DataTable): Sentence {
  const valued = rowsOf(table).filter((row) => row.number('value') !== null);
  const of = (rows: readonly Row[]): number => new Set(rows.map((row) => row.text('activity'))).size;
  const trainings = of(rowsOf(table));
  if (trainings === 0) return sentence('plan.no-trainings');
  const used = of(valued.filter((row) => row.text('level') === '3'));
  return sentence('plan.trainings', {
    trainings: countOfAll(table, 'trainings', trainings),
    valued: countOfAll(table, 'valued', of(valued)),
    used: countOfAll(table, 'used', used),
  });
}

/** Members that have sent in a report, of all members; a draft is not sent in. */
export function reportsFinding(table: DataTable, of: number): Sentence {
  const rows = rowsOf(table).filter((row) => row.text('state') !== 'draft');
  if (rows.length === 0) return sentence('plan.no-reports');
  const countries = new Set(rows.map((row) => row.text('country'))).size;
  const published = rows.filter((row) => row.text('state') === 'published').length;
  return sentence('plan.reports', {
    of,
    countries: countOfAll(table, 'countries', countries),
    reports: countOfAll(table, 'reports', rows.length),
    published: countOfAll(table, 'published', published),
  });
}

/** How many changes one version brings against another. */
export function differenceFinding(table: DataTable, from: number, to: number): Sentence {
  return sentence('plan.difference', { n: rowsOfAll(table), from: String(from), to: String(to) });
}

/** How many plans there are, and the activities on record under them. */
export function plansFinding(table: DataTable, plans: number): Sentence {
  return sentence('plan.plans', { plans, activities: sum(table, 'activities') });
}

function textOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' ? cell : undefined;
}

function sum(table: DataTable, column: string): number {
  return rowsOf(table).reduce((total, row) => total + row.count(column), 0);
}
