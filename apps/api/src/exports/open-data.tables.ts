import { documents } from './documents.tables.js';
import { meetings } from './meetings.tables.js';
import { count, date, FACTS, text, type OpenTable } from './open-table.js';
import { listed } from './open-table-words.js';
import { activities, needs, results, workPlans } from './work-plans.tables.js';

const ATTRIBUTION =
  'CC BY 4.0: World Bank, World Development Indicators; International Labour Organization, ILOSTAT, by way of Gapminder / Open Numbers; United Nations Statistics Division, SDG Global Database. Values rounded, some series derived';

const objectives: OpenTable = {
  name: 'objectives',
  listed: listed.objectives,
  about: 'What the network’s meetings were called for; a meeting without a row has no objectives on record',
  licence: FACTS,
  columns: [
    text('meeting', 'Key of the meeting'),
    count('seq', 'Place among the objectives of the meeting', 'place'),
    text('text_en', 'The objective in English'),
    text('text_fr', 'In French; empty where not translated'),
    text('text_ar', 'In Arabic; empty where not translated'),
    text('original', 'Language that the others were translated from: en, fr or ar'),
    text('wording', 'official, or ours: our own words after the source; empty where not stated'),
    text('source', 'Source of the row'),
  ],
  sql: `select o.meeting_id as meeting, o.seq, o.text_en, o.text_fr, o.text_ar, o.original, o.wording, o.source_id as source
from meeting_objective o
join meeting m on m.id = o.meeting_id
where m.statutory
order by m.start_date nulls last, o.meeting_id, o.seq`,
};

const meetingTerms: OpenTable = {
  name: 'meeting-terms',
  listed: listed.meetingTerms,
  about: 'On what terms the network’s meetings were called; what no source states has no row',
  licence: FACTS,
  columns: [
    text('meeting', 'Key of the meeting'),
    text(
      'term',
      'level-asked (of delegates), interpretation (a language), organiser, or also-invited beside the members',
    ),
    count('seq', 'Place among the values of the term', 'place'),
    text('value', 'A code of level or language, or the body as the source prints it'),
    text('source', 'Source of the row'),
  ],
  sql: `with stated as (
  select id as meeting_id, 'level-asked' as term, t.seq, t.value, terms_source_id as source_id
  from meeting
  cross join lateral unnest(levels_asked) with ordinality t (value, seq)
  union all
  select id, 'interpretation', t.seq, t.value, terms_source_id
  from meeting
  cross join lateral unnest(interpretation) with ordinality t (value, seq)
  union all
  select meeting_id, role, row_number() over (partition by meeting_id, role order by seq), name, source_id
  from meeting_body
)
select s.meeting_id as meeting, s.term, s.seq::integer, s.value, s.source_id as source
from stated s
join meeting m on m.id = s.meeting_id
where m.statutory
order by m.start_date nulls last, s.meeting_id, s.term, s.seq`,
};

const attendance: OpenTable = {
  name: 'attendance',
  listed: listed.attendance,
  about:
    'Every member at every held meeting. Absent needs a complete list, and says no more than that the member is not among those named where invited is empty; unknown is not absent',
  licence: FACTS,
  columns: [
    text('meeting', 'Key of the meeting'),
    text('country', 'ISO 3166-1 alpha-3'),
    text('group', 'arab, asian or african; empty where it was no member on the day'),
    text('state', 'attended, absent, excused, not-invited, unknown or not-eligible'),
    { name: 'invited', type: 'boolean', about: 'Whether it was invited; empty where nobody knows' },
    {
      name: 'on_list',
      type: 'boolean',
      about: 'Whether a published list of participants names it as a member',
    },
    count('representatives', 'Its delegation; empty where not reported', 'persons'),
    text('source', 'Source of the row'),
  ],
  sql: `select
  meeting_id as meeting, country_code as country, case when member then group_code end as "group", state, invited, named as on_list,
  headcount as representatives, source_id as source
from attendance_fact
order by start_date, meeting_id, country_code`,
};

const members: OpenTable = {
  name: 'members',
  listed: listed.members,
  about: 'Member states with names in three languages and groups',
  licence: FACTS,
  columns: [
    text('country', 'ISO 3166-1 alpha-3'),
    text('iso2', 'ISO 3166-1 alpha-2'),
    text('m49', 'Number of the United Nations'),
    text('name_en', 'Name in English'),
    text('name_fr', 'Name in French'),
    text('name_ar', 'Name in Arabic'),
    text('group', 'arab, asian or african'),
    text('group_source', 'Source of the group; to-be-confirmed where no public page gives it'),
    count('member_since', 'Year of joining the OIC', 'year'),
    count('member_until', 'Last year in this membership and group; empty where it goes on', 'year'),
    date('suspended_from', 'Since when a suspension is reported'),
    date('suspended_to', 'Until when; empty where its end is not reported'),
    text('source', 'Source of the year'),
  ],
  sql: `select
  s.country_code as country, c.iso2, c.m49, c.name_en, c.name_fr, c.name_ar, s.group_code as "group",
  s.group_source_id as group_source, s.from_year as member_since, s.to_year as member_until, known_date(s.suspended_from, s.suspended_from_precision) as suspended_from,
  known_date(s.suspended_to, s.suspended_to_precision) as suspended_to,
  s.source_id as source
from membership s
join country c on c.code = s.country_code
where s.kind = 'member'
order by s.country_code, s.from_year`,
};

const indicators: OpenTable = {
  name: 'indicators',
  listed: listed.indicators,
  about: 'Labour-market indicators; modelled and reported series of one subject are two indicators',
  licence: ATTRIBUTION,
  columns: [
    text(
      'indicator',
      'Code of the World Bank, ILOSTAT or the SDG database; in SDMX its dots are underscores',
    ),
    text('name_en', 'Name in English'),
    text('unit', 'Unit of the values'),
    text('topic', 'Subject'),
    text('estimate', 'modelled or reported'),
    count('decimals', 'Decimals of the values', 'digits'),
    text('direction', 'How a change is read'),
    text('description', 'What it measures'),
    text('source', 'Where it comes from'),
    text('licence', 'Terms of its source'),
  ],
  sql: `select code as indicator, name_en, unit, topic, estimate, decimals, direction, description, source, licence
from indicator
order by code`,
};

const sources: OpenTable = {
  name: 'sources',
  about: 'The pages and documents that figures were read from',
  licence: FACTS,
  columns: [
    text('source', 'Key of the source'),
    text('title', 'What it is'),
    text('publisher', 'Who publishes it'),
    text('address', 'Where it is'),
    text('page_date', 'Date on the page'),
    text('read_on', 'Month of reading; of what was entered here, the day'),
    text('taken', 'What was taken'),
  ],
  sql: 'select id as source, title, publisher, address, page_date, read_on, taken from source order by id',
};

export const observations: Omit<OpenTable, 'sql'> = {
  name: 'observations',
  listed: listed.observations,
  about:
    'Values of members and of the world, one row a source; one of them is preferred. A value that no source has is no row',
  licence: `${ATTRIBUTION}. Values that were imported are under the terms of their own source, where the column licence is empty they are not stated`,
  columns: [
    text('country', 'ISO 3166-1 alpha-3, or WLD'),
    text('indicator', 'Code; see the table indicators'),
    text('sex', 'T (both), F or M'),
    text('age', 'Age group; all where it has none'),
    count('year', 'Year of the value', 'year'),
    { name: 'value', type: 'number', about: 'The value', unit: 'see the table indicators' },
    text('source', 'Whose figure it is; see the table sources'),
    text('dataset', 'Code of the edition of the source, the last part of the key'),
    text('status', 'reported, modelled, derived or nowcast; empty where it is not stated'),
    {
      name: 'break',
      type: 'boolean',
      about: 'true where the source states a break in the series here; empty where nobody states one',
    },
    text('vintage', 'Edition of the source; empty where it is not stated'),
    {
      name: 'preferred',
      type: 'boolean',
      about: 'Whether it is the value that is used, of those of several sources',
    },
    text('reason', 'Why it is preferred, where another source has another value'),
    text('note', 'What the source says of values of its last years'),
    text('licence', 'Terms of the edition; empty where they are not stated'),
  ],
};

/** Tables that are read in one go; observations are streamed. */
export const openTables: readonly OpenTable[] = [
  meetings,
  objectives,
  meetingTerms,
  attendance,
  activities,
  workPlans,
  results,
  needs,
  members,
  indicators,
  documents,
  sources,
];
