import { rowsOf, sourcesOf, write, type Loading } from './folder.js';
import { slug } from './network.load.js';
import type { Row } from './rows.js';

const KINDS = { meeting: 'network-meeting', nfp_annual: 'nfp-meeting' };
export const MODES = { in_person: 'on-site' };
const SESSION_KINDS = {
  opening: 'opening-session',
  presentation: 'presentation-session',
  round_table: 'round-table',
  closing: 'closing-session',
  social: 'social-event',
};

/** The head count of Marrakech takes in bodies that are no employment services, so it is another measure. */
const WIDER_COUNTS: ReadonlySet<string> = new Set(['pesnet-4']);

/** Meetings with what each source counts, who is named, and the programme of 2024 as planned. */
export async function loadMeetings(loading: Loading): Promise<void> {
  const meetings = await rowsOf(loading, 'meetings.csv', ['id']);
  const terms = await rowsOf(loading, 'meeting_terms.csv', ['meeting', 'term', 'value']);
  for (const row of meetings) loading.meetings.add(row.required('id'));
  await write(
    loading,
    'meeting',
    meetings.map((row) => ({
      id: row.required('id'),
      ordinal: row.integer('ordinal'),
      kind: row.code('kind', 'kind', KINDS),
      statutory: row.required('pesnet_statutory') === 'yes',
      status: row.code('meeting-status', 'status'),
      title_en: row.required('title_en'),
      title_fr: row.text('title_fr'),
      title_ar: row.text('title_ar'),
      start_date: row.partialDate('start_date')?.day ?? null,
      end_date: row.partialDate('end_date')?.day ?? null,
      date_precision: row.partialDate('start_date')?.precision ?? null,
      city: row.text('city'),
      place: place(loading, row),
      country_code: row.known('country_iso3', loading.countries, 'a country of members.csv'),
      mode: row.code('mode', 'mode', MODES),
      host: row.text('host_institution'),
      co_organiser: row.text('co_organiser'),
      list: row.code('list', 'attendance_list'),
      eligibility_confirmed: false,
      ...termsOf(loading, row.required('id'), terms),
      source_id: sourcesOf(loading, row)[0],
      note: row.text('note'),
    })),
  );
  await loadBodies(loading, terms);
  await loadObjectives(loading);
  await loadCounts(loading, meetings);
  await loadDelegations(loading);
  await loadProgramme(loading);
}

/** The code of the place that a city is. */
export function place({ places }: Loading, row: Row): string | null {
  const city = row.text('city');
  if (city === null) return null;
  const code = slug(city);
  return places.has(code) ? code : row.fail('city', 'a place of places.csv');
}

/** What a meeting was to be: the levels asked for and the languages of interpretation, with their source. */
function termsOf(loading: Loading, meeting: string, terms: readonly Row[]) {
  const own = terms.filter((row) => row.required('meeting') === meeting);
  const of = (term: string) => own.find((row) => row.required('term') === term);
  const levels = of('level_asked')?.codes('level', 'value', { director_general: 'director-general' });
  const languages = of('interpretation')?.codes('language', 'value');
  const stated = of('level_asked') ?? of('interpretation');
  return {
    levels_asked: levels === undefined ? null : arrayOf(levels),
    interpretation: languages === undefined ? null : arrayOf(languages),
    terms_source_id: stated === undefined ? null : sourcesOf(loading, stated)[0],
  };
}

/** Codes as PostgreSQL reads an array. */
function arrayOf(codes: readonly string[]): string {
  return `{${codes.join(',')}}`;
}

const BODIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ organiser: 'organiser', also_invited: 'also-invited' }),
);

/** Who organises a meeting with others, and who is invited beside the members. */
async function loadBodies(loading: Loading, terms: readonly Row[]): Promise<void> {
  const seqs = new Map<string, number>();
  await write(
    loading,
    'meeting_body',
    terms.flatMap((row) => {
      const role = BODIES.get(row.required('term'));
      if (role === undefined) return [];
      const meeting_id =
        row.known('meeting', loading.meetings, 'a meeting of meetings.csv') ?? row.fail('meeting', 'filled');
      const seq = (seqs.get(meeting_id) ?? 0) + 1;
      seqs.set(meeting_id, seq);
      return [{ meeting_id, seq, role, name: row.required('value'), source_id: sourcesOf(loading, row)[0] }];
    }),
  );
}

async function loadObjectives(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'objectives.csv', ['meeting', 'seq']);
  await write(
    loading,
    'meeting_objective',
    rows.map((row) => ({
      meeting_id: row.known('meeting', loading.meetings, 'a meeting of meetings.csv'),
      seq: row.integer('seq'),
      text_en: row.required('text_en'),
      text_fr: row.text('text_fr'),
      text_ar: row.text('text_ar'),
      wording: row.text('wording')?.startsWith('ours') ? 'ours' : 'official',
      source_id: sourcesOf(loading, row)[0],
    })),
  );
}

async function loadCounts(loading: Loading, meetings: readonly Row[]): Promise<void> {
  const seconds = await rowsOf(loading, 'second_counts.csv', ['meeting_id', 'measure', 'source_url']);
  const counts: Count[] = [];
  for (const row of meetings) {
    const meeting_id = row.required('id');
    const source_id = sourcesOf(loading, row)[0];
    for (const measure of ['countries', 'representatives'] as const) {
      const value = row.integer(`${measure}_total`);
      if (value === null) continue;
      const disputed = seconds.some(
        (other) => isOf(other, meeting_id, measure) && other.integer('value') !== value,
      );
      const fewerNames =
        measure === 'countries' &&
        row.integer('countries_named') !== 0 &&
        row.integer('countries_named') !== value;
      const reason = disputed
        ? 'secretariat'
        : fewerNames && meeting_id.startsWith('pesnet')
          ? 'stated-total'
          : null;
      counts.push({
        meeting_id,
        measure,
        basis: 'stated',
        source_id,
        value,
        counted_as: countedAs(meeting_id, measure),
        preferred: true,
        reason,
      });
    }
    const named = row.integer('countries_named') ?? 0;
    if (named === 0) continue;
    counts.push({
      meeting_id,
      measure: 'countries',
      basis: 'named',
      source_id,
      value: named,
      counted_as: null,
      preferred: false,
      reason: null,
    });
  }
  for (const row of seconds) {
    const meeting_id =
      row.known('meeting_id', loading.meetings, 'a meeting of meetings.csv') ??
      row.fail('meeting_id', 'filled');
    const measure = row.code('measure', 'measure') ?? row.fail('measure', 'filled');
    const value = row.integer('value') ?? row.fail('value', 'filled');
    counts.push({
      meeting_id,
      measure,
      basis: 'stated',
      source_id: sourcesOf(loading, row)[0],
      value,
      counted_as: countedAs(meeting_id, measure),
      preferred: false,
      reason: null,
    });
  }
  await write(loading, 'meeting_count', counts);
}

type Count = {
  meeting_id: string;
  measure: string;
  basis: 'stated' | 'named';
  source_id: string;
  value: number;
  counted_as: string | null;
  preferred: boolean;
  reason: string | null;
};

function isOf(row: Row, meeting: string, measure: string): boolean {
  return row.text('meeting_id') === meeting && row.text('measure') === measure;
}

function countedAs(meeting: string, measure: string): string | null {
  if (measure !== 'representatives') return null;
  return WIDER_COUNTS.has(meeting) ? 'participants' : 'representatives';
}

async function loadDelegations(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'meeting_attendance.csv', ['meeting_id', 'iso3']);
  await write(
    loading,
    'delegation',
    rows.map((row) => ({
      country_code: row.known('iso3', loading.countries, 'a country of members.csv'),
      meeting_id: row.known('meeting_id', loading.meetings, 'a meeting of meetings.csv'),
      state: 'attended',
      headcount: row.integer('representatives'),
      evidence: row.required('evidence').replaceAll('_', '-'),
      source_id: sourcesOf(loading, row)[0],
    })),
  );
}

async function loadProgramme(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'agenda_2024.csv', ['seq']);
  const sessions = new Map(rows.map((row) => [row.required('session_id'), row]));
  const meeting_id = 'pesnet-4';
  await write(
    loading,
    'session',
    [...sessions].map(([id, row]) => ({
      meeting_id,
      id,
      day: row.integer('day'),
      date: row.date('date'),
      start_time: row.required('start'),
      end_time: row.text('end'),
      kind: row.code('session-kind', 'kind', SESSION_KINDS),
      title: row.required('title'),
      theme: row.text('theme'),
      source_id: sourcesOf(loading, row)[0],
    })),
  );
  await write(
    loading,
    'session_part',
    rows
      .filter((row) => row.text('function') !== null)
      .map((row) => ({
        meeting_id,
        seq: row.integer('seq'),
        session_id: row.required('session_id'),
        function: row.code('function', 'function', { handover: 'hand-over' }),
        person_title: row.text('person_title'),
        person: row.text('person'),
        role: row.text('person_role'),
        institution: row.text('institution'),
        country_code: row.known('country_iso3', loading.countries, 'a country of members.csv'),
        note: row.text('note'),
        item: row.text('item'),
      })),
  );
}
