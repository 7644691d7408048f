import { join } from 'node:path';
import { checkingKeysAtEnd, copyRows, type Value } from './copy.js';
import { rowsOf, upsert, write, type Loading } from './folder.js';
import { readRows } from './rows.js';

const OBSERVATION_KEY = ['iso3', 'indicator', 'sex', 'age', 'year'];
const KINDS: Readonly<Record<string, string>> = {
  oic: 'country',
  economy: 'economy',
  aggregate: 'aggregate',
  world: 'world',
};

/** Indicators, their series, other economies and aggregates, and every observation. */
export async function loadLabourMarket(loading: Loading): Promise<void> {
  await loadIndicators(loading);
  await loadEconomies(loading);
  await checkingKeysAtEnd(loading.client, 'observation', async () => {
    await loadObservations(loading, 'observations.csv.gz');
    await loadObservations(loading, 'observations-other-economies.csv.gz');
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

/** The members come with the network's own folder; here come the others. */
async function loadEconomies(loading: Loading): Promise<void> {
  const known = await loading.client.query<{ code: string }>('select code from country');
  for (const { code } of known.rows) loading.countries.add(code);
  const rows = await rowsOf(loading, 'economies.csv', ['code']);
  const others = rows.filter((row) => !loading.countries.has(row.required('code')));
  for (const row of others) loading.countries.add(row.required('code'));
  await upsert(
    loading,
    'country',
    'code',
    others.map((row) => ({
      code: row.required('code'),
      kind: KINDS[row.required('kind')] ?? row.fail('kind', 'a kind of economy'),
      name_en: row.text('name_world_bank') ?? row.required('code'),
    })),
  );
}

async function loadObservations(loading: Loading, file: string): Promise<void> {
  async function* rows(): AsyncGenerator<readonly Value[]> {
    for await (const row of readRows(join(loading.folder, file), OBSERVATION_KEY)) {
      yield [
        row.known('iso3', loading.countries, 'a known country or economy'),
        row.known('indicator', loading.indicators, 'an indicator of indicators.csv'),
        row.code('sex', 'sex'),
        row.required('age'),
        row.year('year'),
        row.number('value'),
      ];
    }
  }
  const columns = ['country_code', 'indicator_code', 'sex', 'age', 'year', 'value'];
  loading.rows += await copyRows(loading.client, 'observation', columns, rows());
}
