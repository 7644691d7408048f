import { wanted } from '../plan/column.js';
import { lineDoubts } from '../plan/line-doubts.js';
import { codesByLabel } from '../plan/term-labels.js';
import { fold } from '@libs/vocabulary';
import { matchColumns } from '../sheet/match-columns.js';
import { attendance } from './attendance.js';
import { doubtStates, stateWords } from './attendance-states.js';

const matched = (...rows: string[][]) => matchColumns(rows, wanted(attendance.columns)).columns;
const codeOf = (word: string) => codesByLabel('attendance', stateWords()).get(fold(word)) ?? null;

describe('I7: a word for whether someone came', () => {
  it.each([
    ...['Attended', 'PRESENT', 'Yes', 'oui', 'Présent', 'Présente', 'نعم', 'حاضر', 'حاضرة', 'Checked in'].map(
      (word) => [word, 'attended'],
    ),
    ...[
      'No',
      'No-show',
      'no show',
      'Absent',
      'Absente',
      'cancelled by self',
      'Withdrawn',
      'Declined',
      'Annulé',
      'غائب',
      'لم يحضر',
    ].map((word) => [word, 'absent']),
    ...['Excused', 'Excusé', 'Excusée', 'Apologies', 'معتذر', 'غياب بعذر'].map((word) => [word, 'excused']),
    // One letter, and anyone who is still to answer, may be either.
    ...['P', 'A', 'X', 'Pending', 'Maybe', 'Tentative'].map((word) => [word, null]),
  ])('%s is %s', (word, code) => expect(codeOf(String(word))).toBe(code));
});

describe('I7: a header that may be of states or of ways to take part', () => {
  it.each([
    ['state', ['Present', 'Absent', 'P']],
    ['state', ['Yes', 'No', '']],
    ['mode', ['On-site', 'Virtual', 'online']],
    ['mode', ['en ligne', 'présentiel']],
    ['state', ['On-site', 'Virtual', 'No-show']],
    // Nobody knows: the words are asked, and are none of a way to take part.
    ['state', ['P', 'A', 'E']],
  ])('is %s where its cells are %j', (key, cells) => {
    for (const header of ['Attendance', 'Présence', 'الحضور'])
      expect(matched(['Name', 'Country', header], ...cells.map((cell) => ['A', 'Mali', cell]))).toEqual(
        new Map([
          ['name', 0],
          ['country', 1],
          [key, 2],
        ]),
      );
  });
});

describe('I7: states of a whole list', () => {
  const rowsOf = (...texts: string[]) =>
    texts.map((text, index) => ({
      line: index + 2,
      cells: new Map([['state', { key: 'state', text, mark: null, value: codeOf(text), wrong: null }]]),
    }));
  const doubts = (...texts: string[]) =>
    doubtStates(rowsOf(...texts)).map(({ cells }) => cells.get('state')?.wrong?.code ?? null);

  it('ask who is only registered where others are said to have come', () => {
    expect(doubts('Confirmed', 'Withdrawn')).toEqual([null, null]);
    expect(doubts('Attended', 'Registered', 'No-show')).toEqual([null, 'registered-or-came', null]);
  });
  it('ask an empty cell among filled ones, and nothing where all are empty', () => {
    expect(doubts('Yes', '')).toEqual([null, 'needed']);
    expect(doubts('', '')).toEqual([null, null]);
  });
});

describe('what is asked of whole lines', () => {
  const columns = new Map([
    ['name', 0],
    ['country', 1],
    ['institution', 2],
  ]);
  const header = ['Name', 'Country', 'Institution'];
  const doubts = (rows: string[][], choices = {}, table: Partial<Parameters<typeof lineDoubts>[0]> = {}) =>
    [
      ...lineDoubts(
        { rows: [header, ...rows], delimiter: ',', ...table },
        { header: 0, columns },
        attendance.columns,
        { corrections: [], ...choices },
      ),
    ].map(([line, { code, key, suggestions }]) => [line, code, key, ...suggestions]);
  const long = ['A', 'Mali', 'Ministry of Labour', 'Employment', 'Training'];

  it('I10: a line longer than the headers, with what its last cell would be', () => {
    expect(doubts([['B', 'Mali', 'Agency'], long])).toEqual([
      [3, 'longer-row', 'institution', 'Ministry of Labour, Employment, Training'],
    ]);
    expect(doubts([long], { corrections: [{ line: 2, key: 'institution', text: 'A ministry' }] })).toEqual(
      [],
    );
    expect(doubts([long], { confirmed: [2] })).toEqual([]);
  });
  it('I10: no line that only ends in empty cells', () =>
    expect(doubts([['B', 'Mali', 'Agency', '', '']])).toEqual([]));
  it('I7: a row that is hidden or crossed out, until someone takes it in', () => {
    const table = {
      delimiter: null,
      rowMarks: new Map([
        [2, 'hidden'],
        [3, 'struck'],
      ] as const),
    };
    const rows = [long.slice(0, 3), long.slice(0, 3)];
    expect(doubts(rows, {}, table)).toEqual([
      [2, 'hidden-row', null],
      [3, 'struck-row', null],
    ]);
    expect(doubts(rows, { confirmed: [3] }, table)).toEqual([[2, 'hidden-row', null]]);
  });
});
