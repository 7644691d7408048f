import { join } from 'node:path';
import { checkingKeysAtEnd, copyRows, type Value } from '../platform/postgres/copy.js';
import { rowsOf, upsert, write, type Loading } from './folder.js';
import { readRows, type Row } from './rows.js';

const OBSERVATION_KEY = ['iso3', 'indicator', 'sex', 'age', 'year'];
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    oic: 'country',
    economy: 'economy',
    aggregate: 'aggregate',
    world: 'world',
  }),
);

/** The files of observations: members and the world, then other economies and aggregates. */
export const OBSERVATION_FILES = ['observations.csv.gz', 'observations-other-economies.csv.gz'] as const;
export const OBSERVATION_COLUMNS = [
  'country_code', 'indicator_code', 'sex', 'age', 'year', 'value', 'dataset',
] as const; // prettier-ignore

/** The dataset of what is derived from the others. */
const DERIVED = 'own';
/** SOURCES.md, step 5: from this year on modelled values are, for most members, estimates without a survey behind them. */
const UNSURVEYED_FROM = 2024;
/** Topics whose modelled values are no estimates of the labour market. */
const OTHER_TOPICS: ReadonlySet<string> = new Set(['population', 'economy']);

/** Indicators, their series, other economies and aggregates, and every observation. */
export async function loadLabourMarket(loading: Loading): Promise<void> {
  await loadIndicators(loading);
  const datasetOf = await loadDatasets(loading);
  await loadEconomies(loading);
  await checkingKeysAtEnd(loading.client, 'observation', async () => {
    for (const file of OBSERVATION_FILES)
      loading.rows += await copyRows(
        loading.client,
        'observation',
        OBSERVATION_COLUMNS,
        observationRows(loading, file, datasetOf),
      );
  });
}

export async function loadIndicators(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'indicators.csv', ['code']);
  for (const row of rows) loading.indicators.add(row.required('code'));
  await write(
    loading,
    'indicator',
    rows.map((row) => ({
      code: row.required('code'),
      name_en: row.required('name_en'),
      unit: row.required('unit'),
      source: row.required('source'),
      licence: row.required('source_licence'),
      direction: row.required('direction'),
      description: row.required('description'),
      topic: row.required('topic'),
      estimate: row.code('estimate', 'estimate'),
      decimals: row.integer('decimals'),
    })),
  );
  const series = await rowsOf(loading, 'series.csv', ['indicator', 'sex', 'age']);
  await write(
    loading,
    'series',
    series.map((row) => ({
      indicator_code: row.known('indicator', loading.indicators, 'an indicator of indicators.csv'),
      sex: row.code('sex', 'sex'),
      age: row.required('age'),
      kind: row.required('kind'),
      upstream_code: row.text('upstream_code'),
      repository: row.text('repository'),
      formula: row.text('formula'),
      members_missing: row.text('members_missing'),
    })),
  );
}

/** The dataset that a value of a series comes from, by the kind of its country. */
type DatasetOf = (series: string, country: string) => string;

/** Datasets, and which of them each series comes from. */
export async function loadDatasets(loading: Loading): Promise<DatasetOf> {
  const rows = await rowsOf(loading, 'datasets.csv', ['code']);
  await upsert(
    loading,
    'dataset',
    'code',
    rows.map((row) => ({
      code: row.required('code'),
      source_id: row.required('source'),
      licence: row.text('licence'),
      vintage: row.text('vintage'),
    })),
  );
  const byRepository = new Map(rows.map((row) => [row.text('repository'), row.required('code')]));
  const indicators = new Map(
    (await rowsOf(loading, 'indicators.csv', ['code'])).map((row) => [row.required('code'), row]),
  );
  const own = new Map<string, string>();
  const computed = new Set<string>();
  const stated: {
    indicator_code: string;
    sex: string;
    age: string;
    dataset: string;
    status: string | null;
    unsurveyed_from: number | null;
  }[] = [];
  for (const row of await rowsOf(loading, 'series.csv', ['indicator', 'sex', 'age'])) {
    const key = {
      indicator_code: row.required('indicator'),
      sex: row.required('sex'),
      age: row.required('age'),
    };
    const series = Object.values(key).join(' ');
    const derived = row.required('kind') === 'derived';
    const dataset = derived
      ? DERIVED
      : (byRepository.get(row.required('repository')) ??
        row.fail('repository', 'a repository of datasets.csv'));
    const indicator = indicators.get(key.indicator_code);
    const unsurveyed_from = indicator !== undefined && isModelledLabour(indicator) ? UNSURVEYED_FROM : null;
    own.set(series, dataset);
    stated.push({
      ...key,
      dataset,
      status: derived ? 'derived' : (indicator?.code('estimate', 'estimate') ?? null),
      unsurveyed_from,
    });
    if (derived || row.text('formula_if_unpublished') === null) continue;
    computed.add(series);
    stated.push({ ...key, dataset: DERIVED, status: 'derived', unsurveyed_from });
  }
  await write(loading, 'series_dataset', stated);
  const { rows: areas } = await loading.client.query<{ code: string }>(
    `select code from country where kind in ('world', 'aggregate')`,
  );
  const others = new Set(areas.map(({ code }) => code));
  for (const row of await rowsOf(loading, 'economies.csv', ['code']))
    if (['world', 'aggregate'].includes(row.required('kind'))) others.add(row.required('code'));
  return (series, country) =>
    computed.has(series) && others.has(country) ? DERIVED : (own.get(series) ?? DERIVED);
}

function isModelledLabour(indicator: Row): boolean {
  return indicator.text('estimate') === 'modelled' && !OTHER_TOPICS.has(indicator.required('topic'));
}

/** The members come with the network's own folder; here come the others. */
async function loadEconomies(loading: Loading): Promise<void> {
  const known = await loading.client.query<{ code: string }>('select code from country');
  for (const { code } of known.rows) loading.countries.add(code);
  const rows = await rowsOf(loading, 'economies.csv', ['code']);
  const others = rows.filter((row) => row.required('kind') !== 'oic');
  for (const row of others) loading.countries.add(row.required('code'));
  await upsert(
    loading,
    'country',
    'code',
    others.map((row) => ({
      code: row.required('code'),
      kind: KINDS.get(row.required('kind')) ?? row.fail('kind', 'a kind of economy'),
      name_en: row.text('name_world_bank') ?? row.required('code'),
    })),
  );
}

/** The observations of a file, each with its dataset, in the order of `OBSERVATION_COLUMNS`. */
async function* observationRows(
  loading: Loading,
  file: string,
  datasetOf: DatasetOf,
): AsyncGenerator<readonly Value[]> {
  for await (const row of readRows(join(loading.folder, file), OBSERVATION_KEY)) {
    const country = row.known('iso3', loading.countries, 'a known country or economy');
    const indicator = row.known('indicator', loading.indicators, 'an indicator of indicators.csv');
    const sex = row.code('sex', 'sex');
    const age = row.required('age');
    const dataset = datasetOf(`${indicator} ${sex} ${age}`, country ?? '');
    yield [country, indicator, sex, age, row.year('year'), row.number('value'), dataset];
  }
}
