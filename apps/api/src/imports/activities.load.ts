import type { PoolClient } from 'pg';
import { rowsOf, sourcesOf, write, type Loading } from './folder.js';
import { MODES, place } from './meetings.load.js';
import type { Row } from './rows.js';

const TYPES = {
  training: 'training-course',
  study_visit: 'study-visit',
  coordination_meeting: 'coordination-meeting',
};

/** Thematic areas, and activities with their parties and stated totals. */
export async function loadActivities(loading: Loading): Promise<void> {
  await loadThemes(loading);
  const activities = await rowsOf(loading, 'activities.csv', ['id']);
  await write(
    loading,
    'activity',
    activities.map((row) => ({
      id: row.required('id'),
      programme: row.code('programme', 'work_plan'),
      also_under: row.code('programme', 'also_under'),
      title_en: row.required('title_en'),
      title_ar: row.text('title_ar'),
      type: row.code('activity-type', 'type', TYPES),
      thematic_area: row.known('thematic_area', loading.themes, 'an area of thematic_areas.csv'),
      thematic_basis: row.text('thematic_basis'),
      start_date: row.date('start_date'),
      end_date: row.date('end_date'),
      city: row.text('city'),
      place: place(row),
      country_code: row.known('country_iso3', loading.countries, 'a country of members.csv'),
      mode: row.code('mode', 'mode', MODES),
      funding: row.text('funding'),
      beneficiary_basis: row.required('beneficiary_basis'),
      source_id: sourcesOf(loading, row)[0],
      note: row.text('note'),
    })),
  );
  await write(
    loading,
    'activity_party',
    activities.flatMap((row) => partiesOf(loading, row)),
  );
  await write(
    loading,
    'activity_count',
    activities.flatMap((row) => countsOf(loading, row)),
  );
  await addUpActivities(loading.client);
}

async function loadThemes(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'thematic_areas.csv', ['code']);
  for (const row of rows) loading.themes.add(row.required('code'));
  await write(
    loading,
    'thematic_area',
    rows.map((row) => {
      const [source_id, second_source_id] = sourcesOf(loading, row);
      return {
        code: row.required('code'),
        plan: row.code('programme', 'work_plan'),
        status: row.code('area-status', 'status'),
        title_en: row.required('title_en'),
        title_fr: row.text('title_fr')?.replaceAll("'", '’') ?? null,
        title_ar: row.text('title_ar'),
        translation: row.required('translation'),
        source_id,
        second_source_id,
        note: row.text('note'),
      };
    }),
  );
}

/** Adds activities up anew: whoever changes activities calls it in the same transaction. */
export async function addUpActivities(client: PoolClient): Promise<void> {
  await client.query('delete from activity_cell');
  await client.query('insert into activity_cell select * from activity_cell_now');
}

/** The provider comes first, then partners, then beneficiaries. */
function partiesOf(loading: Loading, row: Row) {
  const provider = row.known('provider_iso3', loading.countries, 'a country of members.csv');
  const parties = [
    { role: 'provider', country_code: provider, institution: row.text('provider_institution') },
  ];
  for (const institution of parts(row, 'partners')) {
    parties.push({ role: 'partner', country_code: null, institution });
  }
  for (const country of parts(row, 'beneficiary_iso3')) {
    if (!loading.countries.has(country)) row.fail('beneficiary_iso3', 'a list of countries of members.csv');
    parties.push({ role: 'beneficiary', country_code: country, institution: null });
  }
  return parties
    .filter((party) => party.country_code !== null || party.institution !== null)
    .map((party, index) => ({ activity_id: row.required('id'), seq: index + 1, ...party }));
}

function parts(row: Row, column: string): string[] {
  return (row.text(column) ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function countsOf(loading: Loading, row: Row) {
  const totals = [
    { measure: 'participations', value: row.integer('participants_total') },
    { measure: 'countries', value: row.integer('countries_total') },
  ];
  const shared = { activity_id: row.required('id'), source_id: sourcesOf(loading, row)[0] };
  return totals.flatMap(({ measure, value }) => (value === null ? [] : [{ ...shared, measure, value }]));
}
