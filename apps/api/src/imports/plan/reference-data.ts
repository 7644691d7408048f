import { fold, LANGUAGES, type Language } from '@libs/vocabulary';
import type { PoolClient } from 'pg';
import { isOver } from '../../records/closed-round.js';
import { Countries } from '../sheet/countries.js';
import { labelOf } from './term-labels.js';

/** Something a cell can name: its code, and its name in the three languages. */
export interface Named {
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
}

/** The series of an indicator that a code of another office stands for. */
export interface SeriesKey {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
}

/** What cells are read against: everything that a file may name, as it stands when the file is read. */
export interface ReferenceData {
  /** Members and observers. */
  readonly countries: Countries;
  /** All that observations may be of: other economies and aggregates too. */
  readonly economies: Countries;
  readonly countryNames: ReadonlyMap<string, Named>;
  readonly references: ReadonlyMap<string, ReadonlyMap<string, Named>>;
  /** The areas that a round asks about: those of its plan. */
  readonly areasOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rounds that are over, with the day on which they closed. */
  readonly closed: ReadonlyMap<string, string>;
  /** Series by the code under which their office publishes them. */
  readonly upstream: ReadonlyMap<string, SeriesKey>;
  /** The unit of each indicator, in the words of the data. */
  readonly units: ReadonlyMap<string, string>;
  /** `indicator sex age` of every series. */
  readonly series: ReadonlySet<string>;
}

interface NameRow {
  readonly code: string;
  readonly kind: string;
  readonly iso2: string | null;
  readonly en: string;
  readonly fr: string | null;
  readonly ar: string | null;
}

/** Reads all that a file may name. */
export async function readReferenceData(client: Pick<PoolClient, 'query'>): Promise<ReferenceData> {
  const countries = await rowsOf(
    client,
    'select code, kind, iso2, name_en as en, name_fr as fr, name_ar as ar from country order by code',
  );
  const areas = await rowsOf(
    client,
    `select code, '' as kind, null as iso2, title_en as en, title_fr as fr, title_ar as ar from thematic_area order by code`,
  );
  const programmes = await rowsOf(
    client,
    `select code, '' as kind, null as iso2, coalesce(title_en, title_fr, title_ar) as en, title_fr as fr, title_ar as ar
     from work_plan
     union all select code, '', null, title_en, title_fr, title_ar from programme
     order by code`,
  );
  const rounds = await rowsOf(
    client,
    `select id as code, '' as kind, null as iso2, coalesce(title_en, title_fr, title_ar) as en, title_fr as fr,
       title_ar as ar
     from round order by id`,
  );
  const indicators = await rowsOf(
    client,
    `select code, '' as kind, null as iso2, name_en as en, null as fr, null as ar from indicator order by code`,
  );
  const { rows: series } = await client.query<{
    indicator: string;
    sex: string;
    age: string;
    upstream: string | null;
  }>('select indicator_code as indicator, sex, age, upstream_code as upstream from series order by 1, 2, 3');
  const { rows: asked } = await client.query<{ round: string; areas: readonly string[] }>(
    `select r.id as round, array(select a.code from thematic_area a where a.plan = r.plan_code order by 1) as areas from round r`,
  );
  const { rows: over } = await client.query<{ round: string; day: string }>(
    `select r.id as round, r.closes_on::text as day from round r where ${isOver('r', '$1')}`,
    [new Date().toISOString().slice(0, 10)],
  );
  const { rows: units } = await client.query<{ code: string; unit: string }>(
    'select code, unit from indicator',
  );
  const times = new Map<string, number>();
  for (const { upstream } of series)
    if (upstream !== null) times.set(upstream, (times.get(upstream) ?? 0) + 1);
  return {
    countries: new Countries(countries.filter(({ kind }) => kind === 'country').map(called)),
    economies: new Countries(countries.map(called)),
    countryNames: new Map(countries.map((row) => [row.code, named(row)])),
    references: new Map([
      ['area', byWord(areas)],
      ['programme', byWord(programmes)],
      ['round', byWord(rounds)],
      ['indicator', byWord(indicators.map(withLabels))],
    ]),
    areasOf: new Map(asked.map(({ round, areas }) => [round, new Set(areas)])),
    closed: new Map(over.map(({ round, day }) => [round, day])),
    // A code that several series share names none of them.
    upstream: new Map(
      series.flatMap(({ upstream, ...key }) =>
        upstream !== null && times.get(upstream) === 1 ? [[upstream, key] as const] : [],
      ),
    ),
    units: new Map(units.map(({ code, unit }) => [code, unit])),
    series: new Set(series.map(({ indicator, sex, age }) => `${indicator} ${sex} ${age}`)),
  };
}

async function rowsOf(client: Pick<PoolClient, 'query'>, text: string): Promise<readonly NameRow[]> {
  return (await client.query<NameRow>(text)).rows;
}

function called({ code, iso2, en, fr, ar }: NameRow) {
  return { code, iso2, names: [en, fr ?? '', ar ?? ''] };
}

function named({ code, en, fr, ar }: NameRow): Named {
  return { code, names: { en, fr: fr ?? en, ar: ar ?? en } };
}

/** An indicator is also known by its label in each language. */
function withLabels(row: NameRow): NameRow {
  const [en, fr, ar] = LANGUAGES.map((language) => labelOf('indicator', row.code, language));
  return { ...row, en: en === row.code || en === undefined ? row.en : en, fr: fr ?? null, ar: ar ?? null };
}

/** What two rows are called names neither, like two countries of one name. */
function byWord(rows: readonly NameRow[]): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  const twice = new Set<string>();
  for (const row of rows) {
    for (const word of new Set([row.code, row.en, row.fr, row.ar].map((name) => fold(name ?? '')))) {
      if (word === '') continue;
      if (found.has(word)) twice.add(word);
      found.set(word, named(row));
    }
  }
  for (const word of twice) found.delete(word);
  // A code is its own, whatever else is called so.
  for (const row of rows) found.set(fold(row.code), named(row));
  return found;
}
