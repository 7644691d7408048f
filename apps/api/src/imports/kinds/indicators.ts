import { keyText, observation, type Cells, type CellValue, type Values } from '@libs/model';
import { beginningOf, outsideSexes, sexRuleOf, type BySex } from '@libs/rules';
import { codesOf, fold } from '@libs/vocabulary';
import { importedDataset, PREFERENCES } from '../observations/dataset.js';
import { readAge, readYear } from '../plan/ages.js';
import type { ReferenceData } from '../plan/reference-data.js';
import { countryOf, numberOf, type CellIssue, type ParsedCell, type ParsedRow } from '../plan/parse.js';
import type { RawCell, RawRow } from '../plan/raw-rows.js';
import { codesByLabel } from '../plan/term-labels.js';
import { observationColumns, SEXES } from './observation-columns.js';
import {
  valueOf,
  type Draft,
  type Drafting,
  type DraftRecord,
  type DraftRow,
  type ImportKind,
} from './kind.js';

/** Values of series: long or wide tables, ILOSTAT and World Bank bulk files, SDMX-CSV. */
export const indicators: ImportKind = {
  name: 'indicators',
  kinds: [observation],
  columns: observationColumns,
  context: [
    { key: 'source', required: true, choices: { reference: 'source' } },
    { key: 'vintage', required: false, choices: { text: 100 } },
    { key: 'status', required: false, choices: { codes: codesOf('observation-status') } },
    { key: 'preferred', required: false, choices: { codes: PREFERENCES } },
  ],
  more: yearColumns,
  spread: spreadYears,
  parse: observationRow,
  // The other sexes of the same thing, too: a total lies between women and men.
  touches: (rows) =>
    new Map([
      [
        observation,
        [
          ...new Map(
            rows
              .flatMap((row) => ['T', 'F', 'M'].map((sex) => ({ ...observationKey(row), sex })))
              .map((key) => [keyText(observation, key), key]),
          ).values(),
        ],
      ],
    ]),
  draft,
};

function draft({ rows, published, context, known }: Drafting): Draft {
  const onRecord: ReadonlyMap<string, Values> = published.get(observation.name) ?? new Map();
  const dataset = importedDataset(context);
  const inFile = new Map<string, CellValue>();
  // Of an observation that the file names twice the first counts: the others are problems, none of which is written.
  for (const row of rows) {
    const key = keyText(observation, observationKey(row));
    if (!inFile.has(key)) inFile.set(key, valueOf(row, 'value'));
  }
  const seen = new Set<string>();
  const found: DraftRow[] = [];
  const records: DraftRecord[] = [];
  let warned = 0;
  for (const row of rows) {
    const root = observationKey(row);
    const key = keyText(observation, root);
    const twice = seen.has(key);
    seen.add(key);
    const values = onRecord.get(key)?.parts['values'] ?? [];
    const before = values.find((one) => one['dataset'] === dataset);
    const now: Cells = {
      dataset,
      value: valueOf(row, 'value'),
      status: valueOf(row, 'status') ?? context['status'] ?? null,
      series_break: valueOf(row, 'series_break'),
    };
    const warnings = [
      ...otherValues(values, now),
      ...futureWarning(root['year'] ?? null),
      ...sexWarning(root, known.units.get(String(root['indicator_code'])) ?? '', inFile, onRecord),
    ];
    warned += warnings.some(({ code }) => code === 'outside-sexes') ? 1 : 0;
    found.push({
      lines: [row.line],
      kind: observation,
      key,
      before:
        before === undefined ? null : { value: before['value'] ?? null, status: before['status'] ?? null },
      after: { value: now['value'] ?? null, status: now['status'] ?? null },
      // A break in the series or another preference is a change as well.
      whole: true,
      warnings,
      ...(twice ? { wrong: [{ key: 'value', code: 'named-twice' }] } : {}),
    });
    if (!twice)
      records.push({
        kind: observation,
        values: { root, parts: { values: withValue(values, now, context['preferred'] ?? null) } },
        where: () => ({ line: row.line, key: 'value' }),
      });
  }
  const countries = new Set(rows.map((row) => valueOf(row, 'country')));
  return { rows: found, records, figures: { countries: countries.size, warned } };
}

/** The values of a cell with one of a dataset put in its place: what is on record stays preferred unless there is a reason. */
function withValue(values: readonly Cells[], now: Cells, reason: string | null): readonly Cells[] {
  const before = values.find(({ dataset }) => dataset === now['dataset']);
  const others = values.filter((one) => one !== before);
  if (others.length === 0) return [{ ...now, preferred: true, reason: null }];
  if (reason !== null)
    return [
      ...others.map((one) => ({ ...one, preferred: false, reason: null })),
      { ...now, preferred: true, reason },
    ];
  const preferred = before?.['preferred'] === true;
  return [
    ...others.map((one) =>
      one['preferred'] === true && one['reason'] === null ? { ...one, reason: 'on-record' } : one,
    ),
    { ...now, preferred, reason: preferred ? (before?.['reason'] ?? 'on-record') : null },
  ];
}

/** Says that other datasets have other values. */
function otherValues(values: readonly Cells[], { dataset, value }: Cells) {
  const others = values.filter((one) => one['dataset'] !== dataset && one['value'] !== value);
  const otherValues = others.map((one) => String(one['value'])).join(', ');
  return others.length === 0 ? [] : [{ key: 'value', code: 'other-value', value: otherValues }];
}

/** Says that a value is of a year that has not begun. */
export function futureWarning(year: CellValue, today = new Date()) {
  return typeof year === 'number' && year > today.getUTCFullYear()
    ? [{ key: 'year', code: 'future-year', value: String(year) }]
    : [];
}

/** Says that a value and those of the other sexes, in the file or on record, do not agree. */
function sexWarning(
  root: Cells,
  unit: string,
  inFile: ReadonlyMap<string, CellValue>,
  onRecord: ReadonlyMap<string, Values>,
) {
  const of = (sex: keyof BySex): number | null => {
    const key = keyText(observation, { ...root, sex });
    const values = onRecord.get(key)?.parts['values'] ?? [];
    const value = inFile.get(key) ?? values.find(({ preferred }) => preferred === true)?.['value'] ?? null;
    return typeof value === 'number' ? value : null;
  };
  const outside = outsideSexes({ T: of('T'), F: of('F'), M: of('M') }, sexRuleOf(unit));
  if (outside === null) return [];
  const range = outside.low === outside.high ? `${outside.low}` : `${outside.low}–${outside.high}`;
  return [{ key: 'value', code: 'outside-sexes', value: range }];
}

/** The key of the observation that a row is of. */
export function observationKey(row: ParsedRow): Cells {
  return {
    country_code: valueOf(row, 'country'),
    indicator_code: valueOf(row, 'indicator'),
    sex: valueOf(row, 'sex'),
    age: valueOf(row, 'age'),
    year: valueOf(row, 'year'),
  };
}

/** Where no column holds the year, columns whose headers are years hold the values. */
export function yearColumns(
  header: readonly string[],
  found: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (found.has('year')) return new Map();
  const years = new Map<string, number>();
  for (const [index, text] of header.entries()) {
    const year = readYear(text);
    // A year that two columns hold is asked: neither of them is the last word.
    if (year !== null) years.set(years.has(String(year)) ? `${year}~${index}` : String(year), index);
  }
  return years;
}

/** What a column of a year is corrected by: the year, and of a second column of that year its place too. */
export const YEAR_COLUMN = /^\d{4}(~\d+)?$/;

/** One row a year that has a value. A value that no source has is no row. */
export function spreadYears(row: RawRow): readonly RawRow[] {
  const years = [...row.cells].filter(([key]) => YEAR_COLUMN.test(key));
  if (years.length === 0) return isMissing(row.cells.get('value')) ? [] : [row];
  const shared = [...row.cells].filter(([key]) => !YEAR_COLUMN.test(key));
  return years
    .filter(([, cell]) => !isMissing(cell))
    .map(([key, cell]) => ({
      line: row.line,
      cells: new Map([
        ...shared,
        ['year', { key: 'year', text: key.slice(0, 4), mark: null }],
        ['value', cell],
      ]),
    }));
}

/** The signs under which offices publish that there is no value. */
function isMissing(cell: RawCell | undefined): boolean {
  return cell === undefined || /^(|\.\.|\.|:|-|n\/?a|nan|null)$/i.test(cell.text);
}

/** Reads a row of any of the layouts: what a code of another office says of sex and age holds where no cell does. */
export function observationRow({ line, cells }: RawRow, known: ReferenceData, exact: boolean): ParsedRow {
  const parsed = new Map<string, ParsedCell>();
  const cellAt = (key: string): RawCell => cells.get(key) ?? { key, text: '', mark: null };
  // Cell by cell: a million rows make seven million of them.
  const put = (key: string, value: CellValue, wrong: CellIssue | null = null): void => {
    const { key: at, text, mark } = cellAt(key);
    parsed.set(key, { key: at, text, mark, value: wrong === null ? value : null, wrong });
  };
  const country = cellAt('country').text || cellAt('country-name').text;
  const read = country === '' ? { wrong: { code: 'needed' } } : countryOf(country, known.economies);
  if ('wrong' in read) put('country', null, read.wrong);
  else put('country', read.value);
  const series = seriesOf(cellAt('indicator').text, cellAt('sex').text, cellAt('age').text, known);
  for (const key of ['indicator', 'sex', 'age'] as const) {
    if ('wrong' in series) put(key, null, series.at === key ? series.wrong : null);
    else put(key, series[key]);
  }
  const year = readYear(cellAt('year').text);
  put('year', year, year === null ? { code: 'not-a-year', value: cellAt('year').text } : null);
  const value = numberOf(cellAt('value'), exact);
  if ('wrong' in value) put('value', null, value.wrong);
  else put('value', value.value);
  const status = statusOf(cellAt('status').text);
  if ('wrong' in status) put('status', null, status.wrong);
  else put('status', status.status);
  const broken = status.series_break ?? yesOf(cellAt('series_break').text);
  put('series_break', broken);
  return { line, cells: parsed };
}

const STATUSES: ReadonlyMap<string, string | null> = new Map([
  ...codesOf('observation-status').map((code) => [code, code] as const),
  // Of SDMX: normal, estimated. Its other letters say nothing that is kept here, but for a break.
  ['a', 'reported'],
  ['e', 'modelled'],
]);

/** What a cell says of a value's status: in our words or as a letter of SDMX, where B is a break in the series. */
function statusOf(
  text: string,
):
  | { readonly status: string | null; readonly series_break: true | null }
  | { readonly wrong: CellIssue; readonly series_break: null } {
  const word = fold(text);
  if (word === 'b') return { status: null, series_break: true };
  const status = STATUSES.get(word) ?? codesByLabel('observation-status').get(word);
  if (status !== undefined || word.length <= 1) return { status: status ?? null, series_break: null };
  const suggestions = [...codesOf('observation-status')];
  return { wrong: { code: 'unknown-code', value: beginningOf(text, 80), suggestions }, series_break: null };
}

function yesOf(text: string): true | null {
  return /^(yes|y|true|1|oui|vrai|نعم)$/i.test(text.trim()) ? true : null;
}

type SeriesRead =
  | { readonly indicator: string; readonly sex: string; readonly age: string }
  | { readonly at: 'indicator' | 'sex' | 'age'; readonly wrong: CellIssue };

const remembered = new WeakMap<ReferenceData, Map<string, SeriesRead>>();

/** The series that three cells name. A long file names few, again and again. */
function seriesOf(code: string, sexText: string, ageText: string, known: ReferenceData): SeriesRead {
  const read = remembered.get(known) ?? new Map<string, SeriesRead>();
  remembered.set(known, read);
  const cells = JSON.stringify([code, sexText, ageText]);
  const series = read.get(cells) ?? readSeries(code, sexText, ageText, known);
  if (read.size < 10_000) read.set(cells, series);
  return series;
}

function readSeries(code: string, sexText: string, ageText: string, known: ReferenceData): SeriesRead {
  if (code === '') return { at: 'indicator', wrong: { code: 'needed' } };
  const upstream = known.upstream.get(code.trim());
  const indicator = known.references.get('indicator')?.get(fold(code))?.code;
  if (upstream !== undefined && (indicator === undefined || (sexText === '' && ageText === '')))
    return upstream;
  if (indicator === undefined)
    return { at: 'indicator', wrong: { code: 'unknown-indicator', value: beginningOf(code, 80) } };
  const sex = sexText === '' ? 'T' : codesByLabel('sex', SEXES).get(fold(sexText));
  if (sex === undefined)
    return {
      at: 'sex',
      wrong: { code: 'unknown-code', value: beginningOf(sexText, 80), suggestions: ['T', 'F', 'M'] },
    };
  const ages = [...known.series]
    .map((key) => key.split(' '))
    .filter(([one, its]) => one === indicator && its === sex);
  const suggestions = ages.map(([, , age = '']) => age);
  if (ageText === '') {
    const [only] = suggestions;
    return only !== undefined && suggestions.length === 1
      ? { indicator, sex, age: only }
      : { at: 'age', wrong: { code: 'needed', suggestions } };
  }
  const age = readAge(ageText);
  if (age === null)
    return { at: 'age', wrong: { code: 'unknown-code', value: beginningOf(ageText, 80), suggestions } };
  return known.series.has(`${indicator} ${sex} ${age}`)
    ? { indicator, sex, age }
    : { at: 'age', wrong: { code: 'unknown-series', value: `${indicator} ${sex} ${age}`, suggestions } };
}
