import { formatDate, formatNumber, type DataTable } from '@libs/table';
import {
  countrySentences,
  chairTermText,
  datesText,
  levelWord,
  listsAreComplete,
  noteSentence,
  profileLines,
  rolesIn,
  rowsOf,
  tell,
  toldLines,
  unitWords,
  wordsOf,
  type Gap,
  type Row,
} from '@libs/table/sentences';
import type { ChairTermType, CountryRecordType, CountryType } from '../../network/network.graphql.js';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import type { RoundType } from '../../capacities/capacity.graphql.js';
import { listed } from '../listed.js';
import type { FileReader } from '../readers.service.js';
import { lineCharts, measureRows, type About } from './labour-market.js';
import { isolate } from './isolate.js';
import type { Block, Paper } from './paper.js';
import { gapBlocks } from './gap-blocks.js';
import { footOf, sourceBlocks } from './source-blocks.js';

/** All that a brief is written from: the same records and tables as the member's page. */
export interface CountryRecords {
  readonly member: CountryType;
  readonly record: CountryRecordType;
  readonly chairs: readonly ChairTermType[];
  readonly meetings: readonly MeetingType[];
  readonly named: DataTable;
  readonly states: DataTable;
  readonly activities: DataTable;
  /** What is not on record of it. */
  readonly gaps: readonly Gap[];
  readonly profile: DataTable;
  /** The latest round of needs, and its matrix; null where there is none. */
  readonly round: { readonly title: RoundType['title']; readonly matrix: DataTable } | null;
  readonly about: About;
  /** Address of the member's page. */
  readonly address: string;
}

/** What two pages have room for; the member's page holds the rest. */
const MOST_MEETINGS = 8;
const MOST_ACTIVITIES = 5;
const MOST_AREAS = 6;
const MOST_SOURCES = 5;

/** A member on two pages: what is known of it in the network, then its labour market and what is not known. */
export function countryBrief(records: CountryRecords, reader: FileReader): Paper {
  const { member, states, profile, activities, named, gaps, address } = records;
  const { say, name } = reader;
  const tables = [named, states, activities, profile];
  return {
    kicker: say('paper.brief'),
    title: name('country', member.code),
    under: name('group', member.group),
    foot: footOf(tables, reader),
    blocks: [
      { kind: 'list', items: sentencesOf(records, reader) },
      ...factBlocks(records, reader),
      ...meetingBlocks(records, reader),
      ...activityBlocks(records, reader),
      ...needBlocks(records, reader),
      { kind: 'page' },
      ...labourBlocks(records, reader),
      ...gapBlocks(gaps, { about: 'country', fictional: states.fictional }, reader),
      ...sourceBlocks(tables, { reader, most: MOST_SOURCES, address }),
    ],
  };
}

function sentencesOf(records: CountryRecords, reader: FileReader): string[] {
  const { member, record, named, states, activities, profile, about } = records;
  const { code, group, groupConfirmed } = member;
  const membership = record.memberships.at(-1);
  const since = record.memberships[0]?.fromYear ?? 0;
  const told = countrySentences({
    ...{ code, group, groupConfirmed, since, named, states, activities },
    suspendedFrom: membership?.suspendedFrom ?? null,
    suspendedTo: membership?.suspendedTo ?? null,
    listsComplete: listsAreComplete(records.gaps),
    lines: toldLines(profileLines(profile)),
    about: (indicator) => ({
      estimate: about(indicator).estimate,
      unit: unitWords(about(indicator).unit, reader),
    }),
  });
  return told.map((one) => tell(one, reader));
}

function factBlocks({ member, record, chairs }: CountryRecords, reader: FileReader): Block[] {
  const { say, name, language } = reader;
  const group = name('group', member.group);
  const memberships = record.memberships.map(({ fromYear, toYear }) =>
    toYear === null
      ? say('country.since', { from: String(fromYear) })
      : say('country.from-to', { from: String(fromYear), to: String(toYear) }),
  );
  const held = chairs.filter(({ country }) => country === member.code);
  const chair = held.map(
    (term) => `${chairTermText(term, reader)} (${isolate(term.acronym ?? term.institution)})`,
  );
  const institutions = record.institutions.map(({ name: words, acronym }) => {
    const called = wordsOf(words, language) ?? '';
    return acronym === null || acronym === words.en ? called : `${called} (${isolate(acronym)})`;
  });
  return [
    {
      kind: 'table',
      heads: [],
      widths: [26, 74],
      rows: [
        [say('group'), member.groupConfirmed ? group : `${group}\n${say('country.to-be-confirmed')}`],
        [say('country.membership'), memberships.join('\n')],
        ...(chair.length === 0 ? [] : [[say('chair'), chair.join('\n')]]),
        [
          say('institution'),
          institutions.length === 0 ? say('country.no-institution') : institutions.join('\n'),
        ],
      ],
    },
  ];
}

function meetingBlocks({ states, meetings }: CountryRecords, reader: FileReader): Block[] {
  const { say, name } = reader;
  const all = rowsOf(states);
  const rows = all.slice(-MOST_MEETINGS).map((row) => {
    const meeting = meetings.find(({ id }) => id === row.text('meeting'));
    return [
      name('meeting', row.text('meeting')),
      (meeting && datesText(meeting, reader)) ?? say('meetings.no-date'),
      name('code:mode', meeting?.mode ?? 'unknown'),
      name('code:state', row.text('state')),
    ];
  });
  return [
    { kind: 'heading', text: say('country.meetings', { n: all.length }) },
    {
      kind: 'table',
      heads: [say('meeting'), say('paper.date'), say('mode'), say('paper.state')],
      widths: [36, 30, 14, 20],
      rows,
    },
    { kind: 'note', text: say('country.meetings-subtitle') },
  ];
}

function activityBlocks({ member, activities }: CountryRecords, reader: FileReader): Block[] {
  const { say } = reader;
  const rows = rowsOf(activities);
  const heading: Block = { kind: 'heading', text: say('country.activities', { n: rows.length }) };
  if (rows.length === 0) return [heading, { kind: 'text', text: say('country.activities-none') }];
  const notes = activities.notes.filter(({ code }) => code === 'note.other-programmes');
  const more = rows.length - MOST_ACTIVITIES;
  return [
    heading,
    {
      kind: 'table',
      heads: [
        say('column.start'),
        say('paper.activity'),
        say('column.type'),
        say('country.part'),
        say('column.participations'),
      ],
      widths: [16, 40, 16, 14, 14],
      figures: [4],
      rows: rows.slice(0, MOST_ACTIVITIES).map((row) => activityRow(row, member.code, reader)),
    },
    ...(more > 0 ? [{ kind: 'note', text: say('paper.more-activities', { n: more }) } as const] : []),
    ...notes.map((note) => ({ kind: 'note', text: tell(noteSentence(note), reader) }) as const),
  ];
}

function activityRow(row: Row, code: string, reader: FileReader): string[] {
  const { say, name, language } = reader;
  const participations = row.number('participations');
  return [
    formatDate(row.text('start'), language),
    isolate(row.text('title')),
    name('code:activity-type', row.text('type')),
    listed(
      rolesIn(row, code).map((role) => say(`country.part-${role}`)),
      reader,
    ),
    participations === null
      ? name('code:missing', 'not-reported')
      : formatNumber(participations, 'count', language),
  ];
}

function labourBlocks({ member, profile, about }: CountryRecords, reader: FileReader): Block[] {
  const { say, name } = reader;
  const lines = profileLines(profile);
  const area = { code: member.code, group: member.group };
  const charts = lineCharts(toldLines(lines), { ...area, about }, reader);
  return [
    { kind: 'heading', text: say('country.measures', { group: name('group', member.group) }) },
    {
      kind: 'table',
      heads: [
        say('paper.measure'),
        say('paper.year'),
        name('country', member.code),
        name('group', member.group),
        say('paper.network'),
      ],
      widths: [52, 9, 13, 13, 13],
      figures: [1, 2, 3, 4],
      rows: measureRows(lines, about, reader),
    },
    { kind: 'note', text: say('country.measures-note') },
    ...(charts.length === 0 ? [] : [{ kind: 'charts', charts } as const]),
  ];
}

function needBlocks({ member, round }: CountryRecords, reader: FileReader): Block[] {
  const { say, name, language } = reader;
  const heading: Block = { kind: 'heading', text: say('country.needs') };
  if (round === null) return [heading, { kind: 'text', text: say('country.needs-none') }];
  const stated = rowsOf(round.matrix).filter((row) => row.text('country') === member.code);
  const title: Block = { kind: 'note', text: wordsOf(round.title, language) ?? '' };
  if (stated.length === 0) return [heading, title, { kind: 'text', text: say('country.needs-silent') }];
  const level = (row: Row, column: string) => {
    const known = row.known(column);
    return levelWord(known === null ? null : Number(known));
  };
  const more = stated.length - MOST_AREAS;
  return [
    heading,
    title,
    {
      kind: 'table',
      heads: [say('column.theme'), say('country.needs')],
      widths: [56, 44],
      rows: stated
        .slice(0, MOST_AREAS)
        .map((row) => [
          name('theme', row.text('theme')),
          say('country.needs-level', { need: level(row, 'need'), capacity: level(row, 'capacity') }),
        ]),
    },
    ...(more > 0 ? [{ kind: 'note', text: say('paper.more-areas', { n: more }) } as const] : []),
  ];
}
