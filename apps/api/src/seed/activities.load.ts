import { refreshActivityRollups } from '../records/activity-rollups.js';
import { rowsOf, sourcesOf, write, type Loading } from './folder.js';
import { MODES, place } from './meetings.load.js';
import { PROGRAMME } from './plans.load.js';
import type { Row } from './rows.js';

const TYPES = {
  training: 'training-course',
  study_visit: 'study-visit',
  coordination_meeting: 'coordination-meeting',
};

/** Activities with their programmes, parties and totals. Each is reported as held, so each is done. */
export async function loadActivities(loading: Loading): Promise<void> {
  const activities = await rowsOf(loading, 'activities.csv', ['id']);
  await write(
    loading,
    'activity',
    activities.map((row) => ({
      id: row.required('id'),
      programme: row.known('work_plan', loading.programmes, PROGRAMME),
      title_en: row.required('title_en'),
      title_ar: row.text('title_ar'),
      type: row.code('activity-type', 'type', TYPES),
      status: 'done',
      thematic_area: row.known('thematic_area', loading.themes, 'an area of thematic_areas.csv'),
      thematic_basis: row.text('thematic_basis'),
      start_date: row.partialDate('start_date')?.day ?? null,
      end_date: row.partialDate('end_date')?.day ?? null,
      date_precision: row.partialDate('start_date')?.precision ?? null,
      city: row.text('city'),
      place: place(loading, row),
      country_code: row.known('country_iso3', loading.countries, 'a country of members.csv'),
      mode: row.code('mode', 'mode', MODES),
      beneficiary_basis: row.required('beneficiary_basis'),
      source_id: sourcesOf(loading, row)[0],
      note: row.text('note'),
    })),
  );
  await write(
    loading,
    'activity_programme',
    activities.flatMap((row) => programmesOf(loading, row)),
  );
  await write(
    loading,
    'activity_party',
    activities.flatMap((row) => partiesOf(loading, row)),
  );
  const seconds = await rowsOf(loading, 'activity_second_counts.csv', [
    'activity_id',
    'measure',
    'source_url',
  ]);
  await write(loading, 'activity_count', [
    ...activities.flatMap((row) => countsOf(loading, row, seconds)),
    ...seconds.map((row) => secondCount(loading, row)),
  ]);
  await refreshActivityRollups(loading.client);
}

/** The provider comes first, then partners, who is named by a list or as a presenter, and funders. */
function partiesOf(loading: Loading, row: Row) {
  const provider = row.known('provider_iso3', loading.countries, 'a country of members.csv');
  const parties = [
    { role: 'provider', country_code: provider, institution: row.text('provider_institution') },
    ...partnersOf(loading, row),
  ];
  const named = row.text('beneficiary_basis') === 'named_presenter' ? 'presenter' : 'beneficiary';
  for (const country of parts(row, 'beneficiary_iso3')) {
    if (!loading.countries.has(country)) row.fail('beneficiary_iso3', 'a list of countries of members.csv');
    // A list of participants names the provider too: it gives, and is not counted as a beneficiary.
    if (country === provider) continue;
    parties.push({ role: named, country_code: country, institution: null });
  }
  for (const institution of parts(row, 'funding')) {
    parties.push({ role: 'funder', country_code: null, institution });
  }
  return parties
    .filter((party) => party.country_code !== null || party.institution !== null)
    .map((party, index) => ({ activity_id: row.required('id'), seq: index + 1, ...party }));
}

/** Partners with their countries, which a column beside them gives in the same order: nothing is matched by likeness. */
function partnersOf(loading: Loading, row: Row) {
  const institutions = parts(row, 'partners');
  const cell = row.text('partners_iso3');
  const codes = cell === null ? [] : cell.split(';').map((code) => code.trim());
  if (codes.length > 0 && codes.length !== institutions.length)
    row.fail('partners_iso3', 'as many countries as the column partners has bodies');
  return institutions.map((institution, index) => {
    const code = codes[index] ?? '';
    if (code !== '' && !loading.countries.has(code))
      row.fail('partners_iso3', 'a list of countries of members.csv');
    return { role: 'partner', country_code: code === '' ? null : code, institution };
  });
}

function parts(row: Row, column: string): string[] {
  return (row.text(column) ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function programmesOf({ programmes }: Loading, row: Row) {
  const under = ['work_plan', 'also_under'].map((column) => row.known(column, programmes, PROGRAMME));
  return under.flatMap((programme) =>
    programme === null ? [] : [{ activity_id: row.required('id'), programme }],
  );
}

/** Totals as the source states them; countries that we counted ourselves are named, not stated. */
function countsOf(loading: Loading, row: Row, seconds: readonly Row[]) {
  const counted = row.text('beneficiary_basis') === 'named_list';
  const totals = [
    { measure: 'participations', basis: 'stated', value: row.integer('participants_total') },
    { measure: 'countries', basis: counted ? 'named' : 'stated', value: row.integer('countries_total') },
  ];
  const activity_id = row.required('id');
  const source_id = sourcesOf(loading, row)[0];
  return totals.flatMap(({ measure, basis, value }) => {
    if (value === null) return [];
    const differs = seconds.some(
      (other) =>
        other.text('activity_id') === activity_id &&
        other.text('measure') === measure &&
        other.integer('value') !== value,
    );
    const reason = differs ? 'stated-total' : null;
    return [{ activity_id, measure, basis, source_id, value, preferred: true, reason }];
  });
}

function secondCount(loading: Loading, row: Row) {
  return {
    activity_id: row.required('activity_id'),
    measure: row.required('measure'),
    basis: row.required('basis'),
    source_id: sourcesOf(loading, row)[0],
    value: row.integer('value'),
    preferred: false,
    reason: null,
  };
}
