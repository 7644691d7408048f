import { isolate, formatDate, formatNumber, type DataTable } from '@libs/table';
import {
  countrySentences,
  chairTermText,
  datesText,
  levelWord,
  listsAreComplete,
  noteSentence,
  profileRemarks,
  profileLines,
  rolesIn,
  roundSentence,
  rowsOf,
  format,
  describedSeries,
  unitWords,
  wordsOf,
  type Gap,
  type Row,
} from '@libs/findings';
import type { ChairTermType, CountryRecordType, CountryType } from '../../network/network.graphql.js';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import type { MemberRoundType, RoundType } from '../../capacities/capacity.graphql.js';
import { joinList } from '../join-list.js';
import type { FileI18n } from '../i18n.service.js';
import { lineCharts, measureRows, type About } from './labour-market.js';
import type { Block, DocumentContent } from './document.js';
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
  /** The round of its newest statement with that round's matrix, and a newer one that has nothing of it. */
  readonly needs: {
    readonly stated: { readonly title: RoundType['title']; readonly matrix: DataTable } | null;
    readonly latest: MemberRoundType | null;
  };
  readonly about: About;
  /** Address of the member's page. */
  readonly address: string;
}

/** What two pages have room for; the member's page holds the rest. */
const MAX_MEETINGS = 8;
const MAX_ACTIVITIES = 5;
const MAX_AREAS = 6;
const MAX_SOURCES = 5;

/** A member on two pages: what is known of it in the network, then its labour market and what is not known. */
export function countryBrief(records: CountryRecords, i18n: FileI18n): DocumentContent {
  const { member, states, profile, activities, named, gaps, address } = records;
  const { t, label } = i18n;
  const tables = [named, states, activities, profile];
  return {
    kicker: t('document.brief'),
    title: label('country', member.code),
    under: label('group', member.group),
    foot: footOf(tables, i18n),
    blocks: [
      { kind: 'list', items: sentencesOf(records, i18n) },
      ...factBlocks(records, i18n),
      ...meetingBlocks(records, i18n),
      ...activityBlocks(records, i18n),
      ...needBlocks(records, i18n),
      { kind: 'page' },
      ...labourBlocks(records, i18n),
      ...gapBlocks(gaps, { about: 'country', fictional: states.fictional }, i18n),
      ...sourceBlocks(tables, { i18n, max: MAX_SOURCES, address }),
    ],
  };
}

function sentencesOf(records: CountryRecords, i18n: FileI18n): string[] {
  const { member, record, named, states, activities, profile, about } = records;
  const { code, group, groupConfirmed, isCurrent } = member;
  const membership = record.memberships.at(-1);
  const since = record.memberships[0]?.fromYear ?? 0;
  const sentences = countrySentences({
    ...{ code, group, groupConfirmed, since, named, states, activities },
    until: isCurrent ? null : (membership?.toYear ?? null),
    suspendedFrom: membership?.suspendedFrom ?? null,
    suspendedTo: membership?.suspendedTo ?? null,
    listsComplete: listsAreComplete(records.gaps),
    lines: describedSeries(profileLines(profile)),
    about: (indicator) => ({
      estimate: about(indicator).estimate,
      unit: unitWords(about(indicator).unit, i18n),
    }),
  });
  return sentences.map((one) => format(one, i18n));
}

function factBlocks({ member, record, chairs }: CountryRecords, i18n: FileI18n): Block[] {
  const { t, label, language } = i18n;
  const group = label('group', member.group);
  const memberships = record.memberships.map(({ fromYear, toYear }) =>
    toYear === null
      ? t('country.since', { from: String(fromYear) })
      : t('country.from-to', { from: String(fromYear), to: String(toYear) }),
  );
  const held = chairs.filter(({ country }) => country === member.code);
  const chair = held.map(
    (term) => `${chairTermText(term, i18n)} (${isolate(term.acronym ?? term.institution)})`,
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
        [t('group'), member.groupConfirmed ? group : `${group}\n${t('country.to-be-confirmed')}`],
        [t('country.membership'), memberships.join('\n')],
        ...(chair.length === 0 ? [] : [[t('chair'), chair.join('\n')]]),
        [t('institution'), institutions.length === 0 ? t('country.no-institution') : institutions.join('\n')],
      ],
    },
  ];
}

function meetingBlocks({ states, meetings }: CountryRecords, i18n: FileI18n): Block[] {
  const { t, label } = i18n;
  const all = rowsOf(states);
  const rows = all.slice(-MAX_MEETINGS).map((row) => {
    const meeting = meetings.find(({ id }) => id === row.text('meeting'));
    return [
      label('meeting', row.text('meeting')),
      (meeting && datesText(meeting, i18n)) ?? t('meetings.no-date'),
      label('code:mode', meeting?.mode ?? 'unknown'),
      label('code:state', row.text('state')),
    ];
  });
  return [
    { kind: 'heading', text: t('country.meetings', { n: all.length }) },
    {
      kind: 'table',
      heads: [t('meeting'), t('document.date'), t('mode'), t('document.state')],
      widths: [36, 30, 14, 20],
      rows,
    },
    { kind: 'note', text: t('country.meetings-subtitle') },
  ];
}

function activityBlocks({ member, activities }: CountryRecords, i18n: FileI18n): Block[] {
  const { t } = i18n;
  const rows = rowsOf(activities);
  const heading: Block = { kind: 'heading', text: t('country.activities', { n: rows.length }) };
  if (rows.length === 0) return [heading, { kind: 'text', text: t('country.activities-none') }];
  const notes = activities.notes.filter(({ code }) => code === 'note.other-programmes');
  const more = rows.length - MAX_ACTIVITIES;
  return [
    heading,
    {
      kind: 'table',
      heads: [
        t('column.start'),
        t('document.activity'),
        t('column.type'),
        t('country.part'),
        t('column.participations'),
      ],
      widths: [16, 40, 16, 14, 14],
      figures: [4],
      rows: rows.slice(0, MAX_ACTIVITIES).map((row) => activityRow(row, member.code, i18n)),
    },
    ...(more > 0 ? [{ kind: 'note', text: t('document.more-activities', { n: more }) } as const] : []),
    ...notes.map((note) => ({ kind: 'note', text: format(noteSentence(note), i18n) }) as const),
  ];
}

function activityRow(row: Row, code: string, i18n: FileI18n): string[] {
  const { t, label, language } = i18n;
  const participations = row.number('participations');
  return [
    formatDate(row.text('start'), language),
    isolate(row.text('title')),
    label('code:activity-type', row.text('type')),
    joinList(
      rolesIn(row, code).map((role) => t(`country.part-${role}`)),
      i18n,
    ),
    participations === null
      ? label('code:missing', 'not-reported')
      : formatNumber(participations, 'count', language),
  ];
}

function labourBlocks({ member, profile, about }: CountryRecords, i18n: FileI18n): Block[] {
  const { t, label } = i18n;
  const lines = profileLines(profile);
  const area = { code: member.code, group: member.group };
  const charts = lineCharts(describedSeries(lines), { ...area, about }, i18n);
  return [
    { kind: 'heading', text: t('country.measures', { group: label('group', member.group) }) },
    {
      kind: 'table',
      heads: [
        t('document.measure'),
        t('document.year'),
        label('country', member.code),
        label('group', member.group),
        t('document.network'),
      ],
      widths: [52, 9, 13, 13, 13],
      figures: [1, 2, 3, 4],
      rows: measureRows(lines, about, i18n),
    },
    { kind: 'note', text: t('country.measures-note') },
    ...profileRemarks(profile).map((one) => ({ kind: 'note', text: format(one, i18n) }) as const),
    ...(charts.length === 0 ? [] : [{ kind: 'charts', charts } as const]),
  ];
}

function needBlocks({ member, needs: { latest, stated } }: CountryRecords, i18n: FileI18n): Block[] {
  const { t } = i18n;
  const heading: Block = { kind: 'heading', text: t('country.needs') };
  if (latest === null && stated === null) return [heading, { kind: 'text', text: t('country.needs-none') }];
  return [
    heading,
    ...(latest === null ? [] : [titleBlock(latest, i18n), answerBlock(latest, i18n)]),
    ...(stated === null ? [] : [titleBlock(stated, i18n), ...statedBlocks(stated.matrix, member.code, i18n)]),
  ];
}

function titleBlock({ title }: Pick<RoundType, 'title'>, { language }: FileI18n): Block {
  return { kind: 'note', text: wordsOf(title, language) ?? '' };
}

function answerBlock(round: MemberRoundType, i18n: FileI18n): Block {
  return { kind: 'text', text: format(roundSentence(round), i18n) };
}

function statedBlocks(matrix: DataTable, code: string, i18n: FileI18n): Block[] {
  const { t, label } = i18n;
  const stated = rowsOf(matrix).filter((row) => row.text('country') === code);
  const level = (row: Row, column: string) => {
    const known = row.known(column);
    return levelWord(known === null ? null : Number(known));
  };
  const more = stated.length - MAX_AREAS;
  return [
    {
      kind: 'table',
      heads: [t('column.theme'), t('country.needs')],
      widths: [56, 44],
      rows: stated
        .slice(0, MAX_AREAS)
        .map((row) => [
          label('theme', row.text('theme')),
          t('country.needs-level', { need: level(row, 'need'), capacity: level(row, 'capacity') }),
        ]),
    },
    ...(more > 0 ? [{ kind: 'note', text: t('document.more-areas', { n: more }) } as const] : []),
  ];
}
