import type { Cell, Column, DataTable, Note } from '@libs/table';

/** Tables of the network's real figures as the questions answer them; the specs of sentences and charts start here. */

interface Parts {
  readonly question: string;
  /** `name role type`, for instance `meeting dimension meeting`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes?: readonly Note[];
}

/** A table from rows, as one reads it in a test. */
export function tableOf({ question, columns, rows, notes = [] }: Parts): DataTable {
  return {
    question,
    columns: columns.map(columnOf),
    cells: columns.map((_, place) => rows.map((row) => row[place] ?? null)),
    notes,
    sources: ['sesric-995'],
    asOf: '2024-03-01',
    readOn: '2026-11',
    fictional: false,
  };
}

function columnOf(words: string): Column {
  const [name = '', role, type] = words.split(' ');
  return { name, role: role as Column['role'], type: type as Column['type'], missing: 'not-reported' };
}

const meetingColumns = [
  'meeting dimension meeting',
  'kind dimension code:kind',
  'mode attribute code:mode',
  'start attribute date',
  'place attribute place',
  'list attribute code:list',
  'countries measure count',
  'of measure count',
  'coverage measure share',
  'representatives measure count',
  'perCountry measure ratio',
  'comparable attribute count',
  'conflicts measure count',
];

export const participationByMeeting = tableOf({
  question: 'participationByMeeting',
  columns: meetingColumns,
  rows: [
    [
      'pesnet-1',
      'network-meeting',
      'on-site',
      '2014-04-29',
      'ankara',
      'complete',
      17,
      57,
      17 / 57,
      null,
      null,
      1,
      0,
    ],
    [
      'pesnet-2',
      'network-meeting',
      'on-site',
      '2016-09-27',
      'ankara',
      'partial',
      32,
      57,
      32 / 57,
      null,
      null,
      1,
      0,
    ],
    [
      'pesnet-3',
      'network-meeting',
      'virtual',
      '2021-06-02',
      'ankara',
      'none',
      36,
      57,
      36 / 57,
      71,
      71 / 36,
      1,
      1,
    ],
    [
      'pesnet-nfp-2022',
      'nfp-meeting',
      'virtual',
      '2022-11-17',
      'ankara',
      'none',
      27,
      57,
      27 / 57,
      61,
      61 / 27,
      1,
      0,
    ],
    [
      'pesnet-4',
      'network-meeting',
      'on-site',
      '2024-02-29',
      'marrakech',
      'partial',
      20,
      57,
      20 / 57,
      56,
      56 / 20,
      0,
      0,
    ],
  ],
});

/** The same question with some of the rows, as a filter answers it. */
export function meetingsWhere(keep: (meeting: string) => boolean): DataTable {
  const rows =
    participationByMeeting.cells[0]?.map((meeting, row) => ({ meeting: String(meeting), row })) ?? [];
  const kept = rows.filter(({ meeting }) => keep(meeting)).map(({ row }) => row);
  return {
    ...participationByMeeting,
    cells: participationByMeeting.cells.map((column) => kept.map((row) => column[row] ?? null)),
  };
}

const partialList = { code: 'note.partial-list', values: { meeting: 'pesnet-2', named: 29, stated: 32 } };

export const participationByGroup = tableOf({
  question: 'participationByGroup',
  columns: [
    'meeting dimension meeting',
    'group dimension group',
    'start attribute date',
    'list attribute code:list',
    'named measure count',
    'of measure count',
  ],
  rows: [
    ['pesnet-1', 'arab', '2014-04-29', 'complete', 8, 22],
    ['pesnet-1', 'asian', '2014-04-29', 'complete', 4, 18],
    ['pesnet-1', 'african', '2014-04-29', 'complete', 5, 17],
    ['pesnet-2', 'arab', '2016-09-27', 'partial', 13, 22],
    ['pesnet-2', 'asian', '2016-09-27', 'partial', 10, 18],
    ['pesnet-2', 'african', '2016-09-27', 'partial', 6, 17],
  ],
  notes: [partialList, { code: 'note.groups-unconfirmed', values: { n: 33 } }],
});

export const participationByCountry = tableOf({
  question: 'participationByCountry',
  columns: [
    'country dimension country',
    'group attribute group',
    'named measure count',
    'lists measure count',
  ],
  rows: [
    ['MAR', 'arab', 2, 2],
    ['LBY', 'arab', 1, 2],
    ['SYR', 'arab', 0, 2],
    ['TUR', 'asian', 2, 2],
    ['MLI', 'african', 2, 2],
  ],
});

export const attendanceMatrix = tableOf({
  question: 'attendanceMatrix',
  columns: [
    'country dimension country',
    'meeting dimension meeting',
    'group attribute group',
    'state attribute code:state',
  ],
  rows: [
    ['LBY', 'pesnet-1', 'arab', 'attended'],
    ['LBY', 'pesnet-2', 'arab', 'unknown'],
    ['LBY', 'pesnet-3', 'arab', 'unknown'],
    ['SYR', 'pesnet-1', 'arab', 'unknown'],
    ['SYR', 'pesnet-2', 'arab', 'unknown'],
    ['SYR', 'pesnet-3', 'arab', 'unknown'],
    ['KWT', 'pesnet-1', 'arab', 'absent'],
    ['KWT', 'pesnet-2', 'arab', 'attended'],
    ['KWT', 'pesnet-3', 'arab', 'unknown'],
    ['TUR', 'pesnet-1', 'asian', 'attended'],
    ['TUR', 'pesnet-2', 'asian', 'attended'],
    ['TUR', 'pesnet-3', 'asian', 'unknown'],
  ],
});

export const activitiesByTheme = tableOf({
  question: 'activitiesBy',
  columns: [
    'theme dimension theme',
    'activities measure count',
    'withTotals measure count',
    'participations measure count',
    'countriesMin measure count',
    'countriesMax measure count',
  ],
  rows: [
    ['T-SKL', 1, 0, null, null, null],
    ['T-DIG', 2, 2, 188, 22, 26],
    ['T-STR', 1, 1, 103, 23, 23],
    ['T-LMI', 1, 1, 83, 22, 22],
    ['T-UI', 1, 1, 78, 20, 20],
    ['T-ENT', 2, 1, 42, 9, 9],
  ],
});

export const retention = tableOf({
  question: 'retention',
  columns: ['country dimension country', 'group attribute group', 'outcome attribute code:outcome'],
  rows: [
    ['MAR', 'arab', 'returned'],
    ['TUR', 'asian', 'returned'],
    ['LBY', 'arab', 'not-named-again'],
    ['KWT', 'arab', 'new'],
  ],
  notes: [
    {
      code: 'note.retention-range',
      values: {
        returnedMin: 10,
        returnedMax: 13,
        of: 17,
        newMin: 19,
        notNamedAgain: 7,
        unknown: 0,
        unnamed: 3,
        unnamedBeforeMin: 0,
        unnamedBeforeMax: 0,
        from: 'pesnet-1',
        to: 'pesnet-2',
      },
    },
  ],
});

/** A matrix that tells who is on a published list; only pesnet-1 has one. */
export function withLists(
  table: DataTable,
  onList: (country: string, meeting: string) => boolean,
): DataTable {
  const [countries = [], meetings = []] = table.cells;
  return {
    ...table,
    columns: [...table.columns, columnOf('onList attribute count'), columnOf('list attribute code:list')],
    cells: [
      ...table.cells,
      countries.map((country, row) => Number(onList(String(country), String(meetings[row])))),
      meetings.map((meeting) => (meeting === 'pesnet-1' ? 'complete' : 'none')),
    ],
  };
}
