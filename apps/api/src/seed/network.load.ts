import { rowsOf, sourcesOf, upsert, write, type Loading } from './folder.js';
import type { Row } from './rows.js';

/** Source of the groups that no public page gives. */
const UNCONFIRMED = 'to-be-confirmed';

/** Sources, members and observers with their groups and suspensions, places, institutions and chairs. */
export async function loadNetwork(loading: Loading): Promise<void> {
  await loadSources(loading);
  await loadMembers(loading);
  await loadPlaces(loading);
  await loadInstitutions(loading);
  await loadChairs(loading);
}

async function loadSources(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'sources.csv', ['id']);
  for (const row of rows) {
    loading.sources.set(row.text('address') ?? row.required('title'), row.required('id'));
  }
  await upsert(
    loading,
    'source',
    'id',
    rows.map((row) => ({
      id: row.required('id'),
      title: row.required('title'),
      publisher: row.required('publisher'),
      address: row.text('address'),
      page_date: row.text('page_date'),
      read_on: row.required('read_on'),
      taken: row.required('taken'),
    })),
  );
}

async function loadMembers(loading: Loading): Promise<void> {
  const members = await rowsOf(loading, 'members.csv', ['iso3']);
  for (const row of members) loading.countries.add(row.required('iso3'));
  const tiles = new Map(
    (await rowsOf(loading, 'tiles.csv', ['iso3'])).map((row) => [row.required('iso3'), row]),
  );
  await upsert(
    loading,
    'country',
    'code',
    members.map((row) => ({
      code: row.required('iso3'),
      kind: 'country',
      iso2: row.text('iso2'),
      m49: row.text('m49'),
      name_en: row.required('name_en'),
      name_fr: row.text('name_fr'),
      name_ar: row.text('name_ar'),
      tile_row: tiles.get(row.required('iso3'))?.integer('row') ?? null,
      tile_column: tiles.get(row.required('iso3'))?.integer('column') ?? null,
    })),
  );
  const suspensions = await rowsOf(loading, 'suspensions.csv', ['iso3']);
  for (const row of suspensions) sourcesOf(loading, row);
  await write(
    loading,
    'membership',
    members.map((row) => {
      const suspension = suspensions.find((other) => other.required('iso3') === row.required('iso3'));
      return {
        country_code: row.required('iso3'),
        from_year: row.year('oic_since'),
        kind: row.required('kind'),
        group_code: row.code('group', 'oic_group'),
        group_source_id: groupSource(loading, row),
        source_id: sourcesOf(loading, row, 'oic_since_source_url')[0],
        suspended_from: suspension?.partialDate('from_date')?.day ?? null,
        suspended_from_precision: suspension?.partialDate('from_date')?.precision ?? null,
        suspended_to: suspension?.partialDate('to_date')?.day ?? null,
        suspended_to_precision: suspension?.partialDate('to_date')?.precision ?? null,
        note: suspension?.text('note') ?? row.text('note'),
      };
    }),
  );
}

function groupSource(loading: Loading, row: Row): string | null {
  if (row.text('oic_group') === null) return null;
  return row.text('group_source_url') === null ? UNCONFIRMED : sourcesOf(loading, row, 'group_source_url')[0];
}

async function loadPlaces(loading: Loading): Promise<void> {
  const places = await rowsOf(loading, 'places.csv', ['code']);
  for (const row of places) loading.places.add(row.required('code'));
  await write(
    loading,
    'place',
    places.map((row) => ({
      code: row.required('code'),
      name_en: row.required('name_en'),
      name_fr: row.text('name_fr'),
      name_ar: row.text('name_ar'),
      country_code: row.known('country_iso3', loading.countries, 'a country of members.csv'),
    })),
  );
}

async function loadInstitutions(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'institutions.csv', ['iso3', 'name_en']);
  await write(
    loading,
    'institution',
    rows.map((row) => ({
      id: slug(`${row.text('iso3') ?? 'oic'} ${row.text('acronym') ?? row.required('name_en')}`),
      country_code: row.known('iso3', loading.countries, 'a country of members.csv'),
      kind: row.required('kind'),
      name_en: row.required('name_en'),
      name_fr: row.text('name_fr'),
      name_ar: row.text('name_ar'),
      acronym: row.text('acronym'),
      role: row.text('role'),
      confirmed: row.text('pesnet_confirmed') === 'yes',
      source_id: sourcesOf(loading, row)[0],
      note: row.text('note'),
    })),
  );
}

async function loadChairs(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'chairs.csv', ['iso3', 'role', 'from_date']);
  await write(
    loading,
    'chair_term',
    rows.map((row) => {
      const [source, second] = sourcesOf(loading, row);
      return {
        country_code: row.known('iso3', loading.countries, 'a country of members.csv'),
        role: row.required('role'),
        actual_from: (row.partialDate('from_date') ?? row.fail('from_date', 'filled')).day,
        actual_from_precision: row.partialDate('from_date')?.precision ?? null,
        actual_from_basis: row.code('date-basis', 'from_basis'),
        actual_to: row.partialDate('to_date')?.day ?? null,
        actual_to_precision: row.partialDate('to_date')?.precision ?? null,
        actual_to_basis: row.code('date-basis', 'to_basis'),
        nominal: `${row.required('from').slice(0, 4)}-${row.required('to').slice(0, 4)}`,
        institution: row.required('institution'),
        source_id: source,
        second_source_id: second,
        note: row.text('note'),
      };
    }),
  );
}

/** Latin letters, digits and hyphens only: part of an id. */
export function slug(words: string): string {
  return words
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}
