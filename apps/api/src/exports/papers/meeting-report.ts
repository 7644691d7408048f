import { formatDate, formatNumber, type DataTable } from '@libs/table';
import {
  countedWords,
  datesText,
  meetingFigures,
  meetingFinding,
  noteSentence,
  programmeDays,
  retentionFinding,
  rowsOf,
  tell,
  termRows,
  usedWords,
  wordsOf,
  yearOf,
  type Gap,
  type ProgrammePerson,
  type ProgrammeSession,
} from '@libs/table/sentences';
import { codesOf } from '@libs/vocabulary';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import { listed } from '../listed.js';
import type { FileReader } from '../readers.service.js';
import type { Block, Paper } from './paper.js';
import { isolate } from './isolate.js';
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

const MOST_SOURCES = 12;

/** A meeting after it was held: who took part as far as is known, figures with their sources, and the programme as planned. */
export function meetingReport(records: MeetingRecords, reader: FileReader): Paper {
  const { meeting, address } = records;
  const { say, name, language } = reader;
  const sources = sourcesOf(records);
  return {
    kicker: say('paper.report'),
    title: name('meeting', meeting.id),
    under: [
      whenOf(meeting, reader),
      whereOf(meeting, reader),
      isolate(wordsOf(meeting.title, language) ?? ''),
    ]
      .filter((words) => words !== null)
      .join(' · '),
    foot: footOf([sources], reader),
    blocks: [
      { kind: 'text', text: tell(meetingFinding(meetingFigures(meeting)), reader) },
      ...factBlocks(meeting, reader),
      ...figureBlocks(meeting, reader),
      ...namedBlocks(records, reader),
      ...returnedBlocks(records, reader),
      ...objectiveBlocks(meeting, reader),
      ...programmeBlocks(records, reader),
      ...gapBlocks(records.gaps, { about: 'meeting', fictional: records.fictional }, reader),
      ...sourceBlocks([sources], { reader, most: MOST_SOURCES, address }),
    ],
  };
}

/** The sources of the meeting's record, in the shape in which the foot and the list of sources take them. */
function sourcesOf({ meeting, programme, dates, fictional }: MeetingRecords): DataTable {
  const sources = [...new Set([...meeting.sources, ...programme.sources])];
  return { question: 'meeting', columns: [], cells: [], notes: [], sources, ...dates, fictional };
}

function whenOf(meeting: MeetingType, reader: FileReader): string {
  return datesText(meeting, reader) ?? reader.say('meetings.no-date');
}

function whereOf({ place, mode }: MeetingType, { name }: FileReader): string | null {
  if (place !== null && mode !== 'virtual') return name('place', place);
  return mode === null ? null : name('code:mode', mode);
}

function factBlocks(meeting: MeetingType, reader: FileReader): Block[] {
  const { say, name } = reader;
  const { kind, mode, status, host, coOrganiser, country, list } = meeting;
  const missing = name('code:missing', 'not-reported');
  const hosted = host === null ? missing : isolate(host);
  return [
    {
      kind: 'table',
      heads: [],
      widths: [26, 74],
      rows: [
        [say('meeting.kind'), name('code:kind', kind)],
        [say('mode'), mode === null ? missing : name('code:mode', mode)],
        [say('meeting.status'), name('code:meeting-status', status)],
        [say('host'), country === null ? hosted : `${hosted} (${name('country', country)})`],
        ...(coOrganiser === null ? [] : [[say('meeting.co-organiser'), isolate(coOrganiser)]]),
        ...termRows(meeting, reader).map(({ label, text }) => [label, isolate(text)]),
        [say('named-list'), name('code:list', list)],
      ],
    },
  ];
}

function figureBlocks({ counts, note }: MeetingType, reader: FileReader): Block[] {
  const { say, name, language } = reader;
  const told = note === null ? null : isolate(wordsOf(note, language) ?? '');
  return [
    { kind: 'heading', text: say('meeting.figures') },
    counts.length === 0
      ? { kind: 'text', text: say('meeting.no-figures') }
      : {
          kind: 'table',
          heads: [say('counts.what'), say('counts.figure'), say('source'), say('counts.used')],
          widths: [32, 12, 24, 32],
          figures: [1],
          rows: counts.map((count) => [
            countedWords(count, reader),
            formatNumber(count.value, 'count', language),
            name('source', count.source),
            usedWords(count, counts, reader),
          ]),
        },
    ...(told === null ? [] : [{ kind: 'note', text: told } as const]),
  ];
}

function namedBlocks({ meeting, states }: MeetingRecords, reader: FileReader): Block[] {
  const { say, name, language } = reader;
  const { compare } = new Intl.Collator(language);
  const named = rowsOf(states).filter(
    (row) => row.text('meeting') === meeting.id && row.text('state') === 'attended',
  );
  const notes = states.notes.filter(({ values }) => values['meeting'] === meeting.id);
  const groups = codesOf('group').flatMap((group) => {
    const names = named
      .filter((row) => row.text('group') === group)
      .map((row) => name('country', row.text('country')));
    return names.length === 0 ? [] : [{ group, names: names.sort(compare) }];
  });
  return [
    { kind: 'heading', text: say('meeting.named') },
    { kind: 'text', text: say(`meeting.list-${meeting.list}`) },
    ...notes.map((note) => ({ kind: 'note', text: tell(noteSentence(note), reader) }) as const),
    ...(groups.length === 0
      ? []
      : [
          {
            kind: 'table',
            heads: [],
            widths: [26, 74],
            rows: groups.map(({ group, names }) => [
              say('paper.of', { area: name('group', group), n: names.length }),
              listed(names, reader),
            ]),
          } as const,
        ]),
  ];
}

function returnedBlocks({ meeting, before }: MeetingRecords, reader: FileReader): Block[] {
  if (before === null) return [];
  const { retention } = before;
  const finding = retentionFinding(
    retention,
    yearOf(before.meeting.startDate ?? ''),
    yearOf(meeting.startDate ?? ''),
  );
  if (finding.key === 'retention.shown') return [];
  const title = reader.say('paper.returned', { meeting: reader.name('meeting', before.meeting.id) });
  return [
    { kind: 'heading', text: title },
    { kind: 'text', text: tell(finding, reader) },
    ...retention.notes.map((note) => ({ kind: 'note', text: tell(noteSentence(note), reader) }) as const),
  ];
}

function objectiveBlocks({ objectives }: MeetingType, { say, name, language }: FileReader): Block[] {
  const heading: Block = { kind: 'heading', text: say('meeting.objectives') };
  if (objectives.length === 0) return [heading, { kind: 'text', text: say('meeting.no-objectives') }];
  const ours = objectives.some(({ wording }) => wording === 'ours');
  return [
    heading,
    { kind: 'list', items: objectives.map(({ text }) => isolate(wordsOf(text, language) ?? '')) },
    ...(ours ? [{ kind: 'note', text: name('code:wording', 'ours') } as const] : []),
  ];
}

function programmeBlocks({ programme }: MeetingRecords, reader: FileReader): Block[] {
  const { say, language } = reader;
  const days = programmeDays(programme);
  const heading: Block = { kind: 'heading', text: say('meeting.programme') };
  if (days.length === 0) return [heading, { kind: 'text', text: say('meeting.no-programme') }];
  const notes = programme.notes.filter(({ code }) => code === 'note.as-planned');
  return [
    heading,
    ...notes.map((note) => ({ kind: 'note', text: tell(noteSentence(note), reader) }) as const),
    ...days.flatMap(({ date, sessions }, index): Block[] => [
      { kind: 'text', text: say('meeting.day', { n: index + 1, date: formatDate(date, language) }) },
      {
        kind: 'table',
        heads: [say('paper.time'), say('paper.session')],
        widths: [16, 84],
        rows: sessions.map((session) => sessionRow(session, reader)),
      },
    ]),
  ];
}

function sessionRow(
  { start, end, kind, title, theme, parts }: ProgrammeSession,
  reader: FileReader,
): string[] {
  const { say, name } = reader;
  const lines = parts.flatMap(({ function: what, items, people }) =>
    what === 'item'
      ? items.map(isolate)
      : [
          people.length === 0
            ? name('code:function', what)
            : say('paper.people', {
                function: name('code:function', what),
                people: people.map((one) => personWords(one, reader)).join(' · '),
              }),
        ],
  );
  const time = end === null ? start : `${start}–${end}`;
  return [
    `\u2066${time}\u2069`,
    [
      `${name('code:session-kind', kind)}: ${isolate(title)}`,
      ...(theme === null ? [] : [isolate(theme)]),
      ...lines,
    ].join('\n'),
  ];
}

/** A person of the published programme: name, position and institution as printed. */
function personWords(
  { name: person, role, institution, country }: ProgrammePerson,
  { name }: FileReader,
): string {
  const words = [person, role, institution].filter((part) => part !== null).join(', ');
  const printed = words === '' ? '' : isolate(words);
  return country === null ? printed : `${printed} (${name('country', country)})`.trim();
}
