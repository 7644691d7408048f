import { LANGUAGES } from '@libs/vocabulary';
import type { Cell } from '@libs/table';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';

/** One period of an indicator: a row of the open table `results`, by the names of its columns. */
export type ResultRow = Readonly<Record<string, Cell>>;

/** Codes of IATI 2.03: ResultType and IndicatorMeasure. */
const RESULT_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries({ output: '1', outcome: '2', impact: '3' }),
);
const UNIT = '1';
const PERCENTAGE = '2';

/**
 * Results in the shape that IATI 2.03 gives them (result, indicator, period with target and actual), as JSON. What is
 * unknown is left out: IATI has no null. Participants and reach are never added up, so nothing is marked for aggregation.
 */
export function iatiResults(rows: readonly ResultRow[], { changedOn, fictional }: DataSnapshot): object {
  return {
    version: '2.03',
    'generated-datetime': changedOn,
    ...(fictional ? { fictional: true } : {}),
    'iati-activity': inOrder(rows, 'plan').map(([plan, ofPlan]) => ({
      'iati-identifier': `pesnet-work-plan-${plan}`,
      result: inOrder(ofPlan, 'result').map(([, ofResult]) => resultOf(ofResult)),
    })),
  };
}

function resultOf(rows: readonly ResultRow[]): object {
  const [first = {}] = rows;
  return {
    '@type': RESULT_TYPE.get(String(cell(first, 'level'))) ?? '9',
    '@aggregation-status': false,
    title: narratives(first, 'result'),
    ...optional('reference', references(first)),
    indicator: inOrder(rows, 'indicator').map(([, ofIndicator]) => indicatorOf(ofIndicator)),
  };
}

function indicatorOf(rows: readonly ResultRow[]): object {
  const [first = {}] = rows;
  const baseline = {
    ...optional('@year', cell(first, 'baseline_year')),
    ...optional('@value', cell(first, 'baseline')),
  };
  return {
    '@measure': cell(first, 'unit') === 'percent' ? PERCENTAGE : UNIT,
    '@ascending': cell(first, 'direction') === 'more',
    '@aggregation-status': false,
    title: narratives(first, 'indicator'),
    ...optional(
      'description',
      cell(first, 'definition') === null
        ? null
        : { narrative: [{ text: cell(first, 'definition'), '@xml:lang': 'en' }] },
    ),
    ...optional('baseline', Object.keys(baseline).length > 0 ? [baseline] : null),
    period: rows.filter((row) => cell(row, 'start_date') !== null).map(periodOf),
  };
}

function periodOf(row: ResultRow): object {
  const evidence = cell(row, 'evidence') === null ? null : [{ '@url': cell(row, 'evidence') }];
  return {
    'period-start': { '@iso-date': cell(row, 'start_date') },
    'period-end': { '@iso-date': cell(row, 'end_date') },
    ...optional('target', cell(row, 'target') === null ? null : [{ '@value': cell(row, 'target') }]),
    ...optional(
      'actual',
      cell(row, 'actual') === null
        ? null
        : [{ '@value': cell(row, 'actual'), ...optional('document-link', evidence) }],
    ),
  };
}

/** Titles in the languages that there are. */
function narratives(row: ResultRow, what: string): object {
  const languages = LANGUAGES.filter((language) => cell(row, `${what}_${language}`) !== null);
  return {
    narrative: languages.map((language) => ({
      text: cell(row, `${what}_${language}`),
      '@xml:lang': language,
    })),
  };
}

/** The thematic area and the activity that a result belongs to. */
function references(row: ResultRow): object[] | null {
  const codes = [cell(row, 'thematic_area'), cell(row, 'activity')].filter((code) => code !== null);
  return codes.length === 0 ? null : codes.map((code) => ({ '@vocabulary': '99', '@code': code }));
}

function cell(row: ResultRow, column: string): Cell {
  return row[column] ?? null;
}

function optional(name: string, value: unknown): object {
  return value === null ? {} : { [name]: value };
}

function inOrder(rows: readonly ResultRow[], column: string): [string, ResultRow[]][] {
  const parts = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const part = parts.get(key);
    if (part) part.push(row);
    else parts.set(key, [row]);
  }
  return [...parts];
}
