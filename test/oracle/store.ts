import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { ROLLUP_STATEMENTS } from '../../apps/api/src/records/activity-rollups.js';
import { poolOf } from '../../apps/api/src/platform/postgres/pool.js';
import { inTransaction } from '../../apps/api/src/platform/postgres/transaction.js';
import { CODES, THEMES, type StatedPresence, type SmallWorld } from './small-world.js';

const SOURCE = 'a-page';
const PLAN = '2021-2022';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** So small a world is answered sooner than each of its questions is planned: one plan serves all worlds. */
async function planOnce(database: DataSource): Promise<void> {
  await database.query('set plan_cache_mode = force_generic_plan');
  poolOf(database).options.options = '-c plan_cache_mode=force_generic_plan';
}

/** What every small world has: a source, a version of the data, a plan and its thematic areas. */
export async function prepare(database: DataSource): Promise<void> {
  await planOnce(database);
  await database.query(
    `insert into data_version (id, version, committed_at, fictional) values (true, 1, '2026-11-01T12:00:00Z', false)`,
  );
  await inTransaction(database, (client) =>
    insert(client, {
      country: CODES.map((code) => ({
        code,
        kind: 'country',
        name_en: code,
        tile_row: 0,
        tile_column: 0,
      })),
      source: [
        { id: SOURCE, title: 'A page', publisher: 'A publisher', read_on: '2026-11', taken: 'figures' },
      ],
      work_plan: [
        {
          code: PLAN,
          title_en: PLAN,
          start_year: 2021,
          end_year: 2022,
          status: 'adopted',
          source_id: SOURCE,
        },
      ],
      thematic_area: THEMES.map((code) => ({
        code,
        plan: PLAN,
        status: 'official',
        title_en: code,
        translation: 'ours',
        source_id: SOURCE,
      })),
    }),
  );
}

/** Tables that hold a world, each before those that it refers to. Countries stay: who has no membership is in no figure. */
const HELD = [
  'statement',
  'round',
  'activity_count',
  'activity_party',
  'activity_programme',
  'activity',
  'delegation',
  'meeting_count',
  'meeting',
  'membership',
];

/** Puts a world in the place of the one before it. Statements have names, so that each is planned once a connection. */
export async function putWorld(database: DataSource, world: SmallWorld): Promise<void> {
  await inTransaction(database, async (client) => {
    for (const table of HELD) await client.query({ name: `empty ${table}`, text: `delete from ${table}` });
    await insert(client, { ...members(world), ...meetings(world), ...activities(world), ...rounds(world) });
    for (const text of ROLLUP_STATEMENTS) await client.query({ name: text, text });
  });
}

function members({ members }: SmallWorld): Record<string, Rows> {
  return {
    membership: members.flatMap(({ code, periods, suspendedFrom }) =>
      periods.map(({ from, to, group }) => ({
        country_code: code,
        from_year: from,
        to_year: to,
        kind: 'member',
        group_code: group,
        group_source_id: SOURCE,
        source_id: SOURCE,
        suspended_from: suspendedFrom,
      })),
    ),
  };
}

function meetings(world: SmallWorld): Record<string, Rows> {
  return {
    meeting: world.meetings.map(({ id, date, mode, list, confirmed, invitations, host }) => ({
      id,
      kind: 'network-meeting',
      statutory: true,
      status: 'held',
      title_en: id,
      start_date: date,
      end_date: date,
      country_code: host,
      mode,
      list,
      list_closed: list === 'complete' ? true : null,
      eligibility_confirmed: confirmed,
      invitations_complete: invitations ? true : null,
      source_id: SOURCE,
    })),
    meeting_count: world.meetings.flatMap(({ id, stated, representatives }) =>
      [
        { measure: 'countries', value: stated, counted_as: null },
        { measure: 'representatives', value: representatives, counted_as: 'representatives' },
      ]
        .filter(({ value }) => value !== null)
        .map((count) => ({ meeting_id: id, basis: 'stated', source_id: SOURCE, preferred: true, ...count })),
    ),
    delegation: world.meetings.flatMap(({ id, said, heads }) =>
      Object.entries(said).map(([code, word]) => ({
        country_code: code,
        meeting_id: id,
        state: word === 'spoke' ? 'attended' : word,
        headcount: heads[code] ?? null,
        evidence: evidenceOf(word),
        source_id: SOURCE,
      })),
    ),
  };
}

/** A list names who came; that a member was excused or not invited is what the secretariat says. */
function evidenceOf(word: StatedPresence): string {
  if (word === 'spoke') return 'reported-speaker';
  return word === 'attended' ? 'named-in-list' : 'registered';
}

function activities(world: SmallWorld): Record<string, Rows> {
  return {
    activity: world.activities.map(({ id, programme, type, date, basis, theme, status }) => ({
      id,
      programme,
      title_en: id,
      original: 'en',
      type,
      start_date: date,
      mode: 'virtual',
      beneficiary_basis: basis,
      source_id: SOURCE,
      thematic_area: theme,
      status,
    })),
    activity_programme: world.activities.map(({ id, programme }) => ({ activity_id: id, programme })),
    activity_party: world.activities.flatMap(({ id, parties }) =>
      parties.map(({ role, country, institution }, index) => ({
        activity_id: id,
        seq: index + 1,
        role,
        country_code: country,
        institution,
      })),
    ),
    activity_count: world.activities.flatMap(({ id, participations, countries }) =>
      [
        { measure: 'participations', value: participations },
        { measure: 'countries', value: countries },
      ]
        .filter(({ value }) => value !== null)
        .map((count) => ({ activity_id: id, basis: 'stated', preferred: true, source_id: SOURCE, ...count })),
    ),
  };
}

function rounds(world: SmallWorld): Record<string, Rows> {
  return {
    round: world.rounds.map(({ id, opensOn, closesOn }) => ({
      id,
      title_en: id,
      plan_code: PLAN,
      opens_on: opensOn,
      closes_on: closesOn,
      source_id: SOURCE,
    })),
    statement: world.rounds.flatMap(({ id, answered }) =>
      answered.map((code) => ({
        country_code: code,
        round_id: id,
        area_code: THEMES[0],
        need: 2,
        capacity: 1,
        source_id: SOURCE,
      })),
    ),
  };
}

async function insert(client: PoolClient, tables: Readonly<Record<string, Rows>>): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const [first] = rows;
    if (first === undefined) continue;
    const names = Object.keys(first).join(', ');
    await client.query({
      name: `fill ${table}`,
      text: `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
      values: [JSON.stringify(rows)],
    });
  }
}
