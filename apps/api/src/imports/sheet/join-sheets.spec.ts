import { joinSheets } from './join-sheets.js';

const sheet = (name: string, rows: string[][]) => ({ name, rows, marks: new Map(), rowMarks: new Map() });
const HEADER = ['Name', 'Country'];

describe('I10: sheets of a workbook together', () => {
  it('are one table, each cell under its header, whatever their titles and the order of their columns', () => {
    const second = {
      ...sheet('Day 2', [
        ['A title'],
        ['Country', 'NAME', ''],
        ['Qatar', 'B Sample', 'late'],
        ['Mali', 'C Sample'],
      ]),
      rowMarks: new Map([[4, 'hidden' as const]]),
    };
    const { rows, parts, rowMarks } = joinSheets([
      sheet('Notes', [['Read', 'me', 'first']]),
      sheet('Day 1', [HEADER, ['A Sample', 'Mali']]),
      second,
      sheet('Hotels', [
        ['Hotel', 'Rooms'],
        ['One', '2'],
      ]),
    ]);
    expect(rows).toEqual([
      HEADER,
      ['A Sample', 'Mali'],
      ['B Sample', 'Qatar', '', '', 'late'],
      ['C Sample', 'Mali'],
    ]);
    expect(parts).toEqual([
      { sheet: 'Day 1', first: 1, own: 1 },
      { sheet: 'Day 2', first: 3, own: 3 },
    ]);
    expect([...(rowMarks ?? [])]).toEqual([[4, 'hidden']]);
  });

  it('are only the first where no other has its headers', () =>
    expect(
      joinSheets([sheet('List', [HEADER]), sheet('Hints', [['Column', 'Words', 'More']])]).parts,
    ).toEqual([{ sheet: 'List', first: 1, own: 1 }]));
});
