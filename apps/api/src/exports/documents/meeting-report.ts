import { isolate, formatDate, formatNumber, type DataTable } from '@libs/table';
import {
  keyOf,
  countedWords,
  guestsAt,
  membersAt,
  datesText,
  meetingFigures,
  meetingFinding,
  noteSentence,
  programmeDays,
  retentionFinding,
  format,
  termRows,
  usedWords,
  wordsOf,
  yearOf,
  type Gap,
  type ProgrammePerson,
  type ProgrammeSession,
} from '@libs/findings';
import { factsOf, meeting as meetingKind } from '@libs/model';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import { joinList } from '../join-list.js';
import type { FileI18n } from '../i18n.service.js';
import type { Block, DocumentContent } from './document.js';
import { gapBlocks } from './gap-blocks.js';
import { footOf, sourceBlocks } from './source-blocks.js';

/** All that a report is written from: the same record and tables as the meeting's page. */
export interface MeetingRecords {
  readonly meeting: MeetingType;
  readonly programme: DataTable;
  /** What is not on record of it. */
  readonly gaps: readonly Gap[];
  readonly states: DataTable;
  /** The meeting before it of its kind with a list, and who came again; null where there is none. */
  readonly before: { readonly meeting: MeetingType; readonly retention: DataTable } | null;
  readonly dates: Pick<DataTable, 'asOf' | 'readOn'>;
  readonly fictional: boolean;
  /** Address of the meeting's page. */
  readonly address: string;
}

const MAX_SOURCES = 12;

/** A meeting after it was held: who took part as far as is known, figures with their sources, and the programme as planned. */
export function meetingReport(records: MeetingRecords, i18n: FileI18n): DocumentContent {
  const { meeting, address } = records;
  const { t, label, language } = i18n;
  const sources = sourcesOf(records);
  return {
    kicker: t('document.report'),
    title: label('meeting', meeting.id),
    under: [whenOf(meeting, i18n), whereOf(meeting, i18n), isolate(wordsOf(meeting.title, language) ?? '')]
      .filter((words) => words !== null)
      .join(' · '),
    foot: footOf([sources], i18n),
    blocks: [
      { kind: 'text', text: format(meetingFinding(meetingFigures(meeting)), i18n) },
      ...factBlocks(meeting, i18n),
      ...figureBlocks(meeting, i18n),
      ...namedBlocks(records, i18n),
      ...returnedBlocks(records, i18n),
      ...objectiveBlocks(meeting, i18n),
      ...programmeBlocks(records, i18n),
      ...gapBlocks(records.gaps, { about: 'meeting', fictional: records.fictional }, i18n),
      ...sourceBlocks([sources], { i18n, max: MAX_SOURCES, address }),
    ],
  };
}

/** The sources of the meeting's record, in the shape in which the foot and the list of sources take them. */
function sourcesOf({ meeting, programme, dates, fictional }: MeetingRecords): DataTable {
  const sources = [...new Set([...meeting.sources, ...programme.sources])];
  return { question: 'meeting', columns: [], cells: [], notes: [], sources, ...dates, fictional };
}

function whenOf(meeting: MeetingType, i18n: FileI18n): string {
  return datesText(meeting, i18n) ?? i18n.t('meetings.no-date');
}

function whereOf({ place, mode }: MeetingType, { label }: FileI18n): string | null {
  if (place !== null && mode !== 'virtual') return label('place', place);
  return mode === null ? null : label('code:mode', mode);
}

function factBlocks(meeting: MeetingType, i18n: FileI18n): Block[] {
  const { t, label } = i18n;
  const { kind, mode, status, host, country, list, shown } = meeting;
  const missing = label('code:missing', 'not-reported');
  const hosted = host === null ? missing : isolate(host);
  return [
    {
      kind: 'table',
      heads: [],
      widths: [26, 74],
      rows: [
        [t('meeting.kind'), label('code:kind', kind)],
        [t('mode'), mode === null ? missing : label('code:mode', mode)],
        [t('meeting.status'), label('code:meeting-status', status)],
        [t('host'), country === null ? hosted : `${hosted} (${label('country', country)})`],
        ...factsOf(meetingKind, shown, i18n.language).map(({ label, text }) => [label, isolate(text)]),
        ...termRows(meeting, i18n).map(({ label, text }) => [label, isolate(text)]),
        [t('named-list'), label('code:list', list)],
      ],
    },
  ];
}

function figureBlocks({ counts, note, status }: MeetingType, i18n: FileI18n): Block[] {
  const { t, label, language } = i18n;
  const noteText = note === null ? null : isolate(wordsOf(note, language) ?? '');
  return [
    { kind: 'heading', text: t('meeting.figures') },
    counts.length === 0
      ? { kind: 'text', text: t('meeting.no-figures') }
      : {
          kind: 'table',
          heads: [t('counts.what'), t('counts.figure'), t('source'), t('counts.used')],
          widths: [32, 12, 24, 32],
          figures: [1],
          rows: counts.map((count) => [
            countedWords(count, i18n),
            formatNumber(count.value, 'count', language),
            label('source', count.source),
            usedWords(count, counts, i18n, status),
          ]),
        },
    ...(noteText === null ? [] : [{ kind: 'note', text: noteText } as const]),
  ];
}

function namedBlocks({ meeting, states }: MeetingRecords, i18n: FileI18n): Block[] {
  const { t, label, language } = i18n;
  const { compare } = new Intl.Collator(language);
  const guests = guestsAt(states, meeting.id).map((code) => label('country', code));
  const notes = states.notes.filter(({ values }) => values['meeting'] === meeting.id);
  const groups = membersAt(states, meeting.id).map(({ group, countries }) => ({
    group,
    names: countries.map((code) => label('country', code)).sort(compare),
  }));
  return [
    { kind: 'heading', text: t('meeting.named') },
    { kind: 'text', text: t(keyOf('meeting.list-', meeting.status === 'held' ? meeting.list : 'not-held')) },
    ...notes.map((note) => ({ kind: 'note', text: format(noteSentence(note), i18n) }) as const),
    ...(groups.length === 0
      ? []
      : [
          {
            kind: 'table',
            heads: [],
            widths: [26, 74],
            rows: groups.map(({ group, names }) => [
              t('document.of', { area: label('group', group), n: names.length }),
              joinList(names, i18n),
            ]),
          } as const,
        ]),
    ...(guests.length === 0
      ? []
      : [
          {
            kind: 'note',
            text: t('meeting.guests', { countries: joinList(guests.sort(compare), i18n) }),
          } as const,
        ]),
  ];
}

function returnedBlocks({ meeting, before }: MeetingRecords, i18n: FileI18n): Block[] {
  if (before === null) return [];
  const { retention } = before;
  const finding = retentionFinding(
    retention,
    yearOf(before.meeting.startDate ?? ''),
    yearOf(meeting.startDate ?? ''),
  );
  if (finding.key === 'retention.shown') return [];
  const title = i18n.t('document.returned', { meeting: i18n.label('meeting', before.meeting.id) });
  return [
    { kind: 'heading', text: title },
    { kind: 'text', text: format(finding, i18n) },
    ...retention.notes.map((note) => ({ kind: 'note', text: format(noteSentence(note), i18n) }) as const),
  ];
}

function objectiveBlocks({ objectives }: MeetingType, { t, label, language }: FileI18n): Block[] {
  const heading: Block = { kind: 'heading', text: t('meeting.objectives') };
  if (objectives.length === 0) return [heading, { kind: 'text', text: t('meeting.no-objectives') }];
  const ours = objectives.some(({ wording }) => wording === 'ours');
  return [
    heading,
    { kind: 'list', items: objectives.map(({ text }) => isolate(wordsOf(text, language) ?? '')) },
    ...(ours ? [{ kind: 'note', text: label('code:wording', 'ours') } as const] : []),
  ];
}

function programmeBlocks({ programme }: MeetingRecords, i18n: FileI18n): Block[] {
  const { t, language } = i18n;
  const days = programmeDays(programme);
  const heading: Block = { kind: 'heading', text: t('meeting.programme') };
  if (days.length === 0) return [heading, { kind: 'text', text: t('meeting.no-programme') }];
  const notes = programme.notes.filter(({ code }) => code === 'note.as-planned');
  return [
    heading,
    ...notes.map((note) => ({ kind: 'note', text: format(noteSentence(note), i18n) }) as const),
    ...days.flatMap(({ date, sessions }, index): Block[] => [
      { kind: 'text', text: t('meeting.day', { n: index + 1, date: formatDate(date, language) }) },
      {
        kind: 'table',
        heads: [t('document.time'), t('document.session')],
        widths: [16, 84],
        rows: sessions.map((session) => sessionRow(session, i18n)),
      },
    ]),
  ];
}

function sessionRow({ start, end, kind, title, theme, parts }: ProgrammeSession, i18n: FileI18n): string[] {
  const { t, label } = i18n;
  const lines = parts.flatMap(({ function: what, items, people }) =>
    what === 'item'
      ? items.map(isolate)
      : [
          people.length === 0
            ? label('code:function', what)
            : t('document.people', {
                function: label('code:function', what),
                people: people.map((one) => personWords(one, i18n)).join(' · '),
              }),
        ],
  );
  const time = end === null ? start : `${start}–${end}`;
  return [
    `\u2066${time}\u2069`,
    [
      `${label('code:session-kind', kind)}: ${isolate(title)}`,
      ...(theme === null ? [] : [isolate(theme)]),
      ...lines,
    ].join('\n'),
  ];
}

/** A person of the published programme: name, position and institution as printed. */
function personWords(
  { name: person, role, institution, country }: ProgrammePerson,
  { label }: FileI18n,
): string {
  const words = [person, role, institution].filter((part) => part !== null).join(', ');
  const printed = words === '' ? '' : isolate(words);
  return country === null ? printed : `${printed} (${label('country', country)})`.trim();
}
