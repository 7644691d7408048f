import { describe, expect, it } from '@jest/globals';
import { chosenColumns, columnIssue } from './chosen-columns';

const column = { key: 'name', required: true, contested: false, label: 'Name', index: null, choices: [] };
const none = new Map<string, number | null>([['name', null]]);

describe('a choice of columns', () => {
  it('is sent with what is in no column', () => {
    expect(chosenColumns(new Map([...none, ['country', 2]]))).toEqual([
      { key: 'name', index: null },
      { key: 'country', index: 2 },
    ]);
  });

  it('says what is needed only once someone tried to go on', () => {
    expect(columnIssue(column, none, false)).toBeNull();
    expect(columnIssue(column, none, true)).toBe('needed');
    expect(columnIssue({ ...column, required: false }, none, true)).toBeNull();
  });

  it('asks at once where two headers claim to be it, and is at peace with an answer', () => {
    expect(columnIssue({ ...column, contested: true }, none, false)).toBe('contested');
    expect(columnIssue({ ...column, contested: true }, new Map([['name', 0]]), false)).toBeNull();
  });

  it('never reads one column as two things', () => {
    const both = new Map([
      ['name', 1],
      ['country', 1],
    ]);
    expect(columnIssue(column, both, false)).toBe('twice');
  });
});
