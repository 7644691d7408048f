import { keyText, type Cells, type CellValue, type Kind } from '@libs/records';
import { fold } from '@libs/vocabulary';
import { readAge, readYear } from '../plan/ages.js';
import type { ImportColumn } from '../plan/column.js';
import type { Known } from '../plan/known.js';
import { countryOf, numberOf, type CellWrong, type ParsedCell, type ParsedRow } from '../plan/parse.js';
import type { RawCell, RawRow } from '../plan/raw.js';
import { codesByWord } from '../plan/words.js';
import {
  valueOf,
  type Draft,
  type Drafting,
  type DraftRecord,
  type DraftRow,
  type ImportKind,
} from './kind.js';

/** One value of one series, country and year. It is only ever brought in: nobody enters observations one by one. */
const observation: Kind = {
  name: 'observation',
  operation: 'write-indicator',
  table: 'observation',
  key: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
  known: [],
  fields: [
    { name: 'country_code', type: { is: 'reference', to: 'country' }, required: true },
    { name: 'indicator_code', type: { is: 'reference', to: 'indicator' }, required: true },
    { name: 'sex', type: { is: 'code', list: 'sex' }, required: true },
    { name: 'age', type: { is: 'line', most: 20 }, required: true },
    { name: 'year', type: { is: 'integer', least: 1_900, most: 2_100 }, required: true },
    { name: 'value', type: { is: 'number' }, required: true },
  ],
  parts: [],
};

const SEXES = { 'sex t': 'T', 'sex f': 'F', 'sex m': 'M', total: 'T', both: 'T' };

/** Headers of our own tables, of ILOSTAT, the World Bank and SDMX-CSV. */
export const observationColumns: readonly ImportColumn[] = [
  {
    key: 'country',
    required: true,
    label: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
    also: ['ref_area', 'Country Code', 'iso3', 'country_code', 'البلد', 'geo'],
    type: { is: 'country' },
  },
  {
    key: 'country-name',
    required: false,
    label: { en: 'Country Name', fr: 'Nom du pays', ar: 'اسم الدولة' },
    type: { is: 'country' },
  },
  {
    key: 'indicator',
    required: true,
    label: { en: 'Indicator', fr: 'Indicateur', ar: 'المؤشر' },
    also: ['Indicator Code', 'Series Code', 'indicator_code', 'Code'],
    type: { is: 'reference', to: 'indicator' },
  },
  {
    key: 'sex',
    required: false,
    label: { en: 'Sex', fr: 'Sexe', ar: 'الجنس' },
    also: ['Gender'],
    type: { is: 'code', list: 'sex', also: SEXES },
  },
  {
    key: 'age',
    required: false,
    label: { en: 'Age', fr: 'Âge', ar: 'العمر' },
    also: ['classif1', 'Age group', "Groupe d'âge", 'الفئة العمرية'],
    type: { is: 'age' },
  },
  {
    key: 'year',
    required: true,
    label: { en: 'Year', fr: 'Année', ar: 'السنة' },
    also: ['time', 'TIME_PERIOD', 'Period', 'Time period', 'Période'],
    type: { is: 'year' },
  },
  {
    key: 'value',
    required: true,
    label: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
    also: ['obs_value', 'OBS VALUE'],
    type: { is: 'number' },
  },
];

/** Values of series: long or wide tables, ILOSTAT and World Bank bulk files, SDMX-CSV. */
export const indicators: ImportKind = {
  name: 'indicators',
  kinds: [observation],
  columns: observationColumns,
  context: [],
  more: yearColumns,
  spread: spreadYears,
  parse: observationRow,
  touches: (rows) => new Map([[observation, rows.map(keyOf)]]),
  draft,
};

function draft({ rows, standing }: Drafting): Draft {
  const stands = standing.get(observation.name) ?? new Map();
  const seen = new Set<string>();
  const found: DraftRow[] = [];
  const records: DraftRecord[] = [];
  for (const row of rows) {
    const root = { ...keyOf(row), value: valueOf(row, 'value') };
    const key = keyText(observation, root);
    const twice = seen.has(key);
    seen.add(key);
    const before = stands.get(key);
    found.push({
      lines: [row.line],
      kind: observation,
      key,
      before: before === undefined ? null : { value: before.root['value'] ?? null },
      after: { value: root.value },
      ...(twice ? { wrong: [{ key: null, code: 'named-twice' }] } : {}),
    });
    if (!twice)
      records.push({
        kind: observation,
        values: { root, parts: {} },
        where: () => ({ line: row.line, key: 'value' }),
      });
  }
  const countries = new Set(rows.map((row) => valueOf(row, 'country')));
  return { rows: found, records, figures: { countries: countries.size } };
}

/** The key of the observation that a row is of. */
export function keyOf(row: ParsedRow): Cells {
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
  return new Map(
    header.flatMap((text, index) => {
      const year = readYear(text);
      return year === null ? [] : [[String(year), index] as const];
    }),
  );
}

const YEAR = /^\d{4}$/;

/** One row a year that has a value. A value that no source has is no row. */
export function spreadYears(row: RawRow): readonly RawRow[] {
  const years = [...row.cells].filter(([key]) => YEAR.test(key));
  if (years.length === 0) return isMissing(row.cells.get('value')) ? [] : [row];
  const shared = [...row.cells].filter(([key]) => !YEAR.test(key));
  return years
    .filter(([, cell]) => !isMissing(cell))
    .map(([year, cell]) => ({
      line: row.line,
      cells: new Map([...shared, ['year', { key: 'year', text: year, mark: null }], ['value', cell]]),
    }));
}

/** The signs under which offices publish that there is no value. */
function isMissing(cell: RawCell | undefined): boolean {
  return cell === undefined || /^(|\.\.|\.|:|-|n\/?a|nan|null)$/i.test(cell.text);
}

/** Reads a row of any of the layouts: what a code of another office says of sex and age holds where no cell does. */
export function observationRow({ line, cells }: RawRow, known: Known, exact: boolean): ParsedRow {
  const parsed = new Map<string, ParsedCell>();
  const cellAt = (key: string): RawCell => cells.get(key) ?? { key, text: '', mark: null };
  // Cell by cell: a million rows make seven million of them.
  const put = (key: string, value: CellValue, wrong: CellWrong | null = null): void => {
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
  return { line, cells: parsed };
}

type SeriesRead =
  | { readonly indicator: string; readonly sex: string; readonly age: string }
  | { readonly at: 'indicator' | 'sex' | 'age'; readonly wrong: CellWrong };

const remembered = new WeakMap<Known, Map<string, SeriesRead>>();

/** The series that three cells name. A long file names few, again and again. */
function seriesOf(code: string, sexText: string, ageText: string, known: Known): SeriesRead {
  const read = remembered.get(known) ?? new Map<string, SeriesRead>();
  remembered.set(known, read);
  const cells = JSON.stringify([code, sexText, ageText]);
  const series = read.get(cells) ?? readSeries(code, sexText, ageText, known);
  if (read.size < 10_000) read.set(cells, series);
  return series;
}

function readSeries(code: string, sexText: string, ageText: string, known: Known): SeriesRead {
  if (code === '') return { at: 'indicator', wrong: { code: 'needed' } };
  const upstream = known.upstream.get(code.trim());
  const indicator = known.references.get('indicator')?.get(fold(code))?.code;
  if (upstream !== undefined && (indicator === undefined || (sexText === '' && ageText === '')))
    return upstream;
  if (indicator === undefined)
    return { at: 'indicator', wrong: { code: 'unknown-indicator', value: code.slice(0, 80) } };
  const sex = sexText === '' ? 'T' : codesByWord('sex', SEXES).get(fold(sexText));
  if (sex === undefined)
    return {
      at: 'sex',
      wrong: { code: 'unknown-code', value: sexText.slice(0, 80), suggestions: ['T', 'F', 'M'] },
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
    return { at: 'age', wrong: { code: 'unknown-code', value: ageText.slice(0, 80), suggestions } };
  return known.series.has(`${indicator} ${sex} ${age}`)
    ? { indicator, sex, age }
    : { at: 'age', wrong: { code: 'unknown-series', value: `${indicator} ${sex} ${age}`, suggestions } };
}
