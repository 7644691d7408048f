import { describe, expect, it } from '@jest/globals';
import { emptyRecord, isSame, kinds, type Values } from '@libs/model';
import { cellAt, moved, withCell, withRows, withSlug } from './record-edits';
import { numberFrom } from './parse-number';

const record: Values = { root: { city: 'Doha' }, parts: { counts: [{ value: 71 }, { value: 70 }] } };

describe('a record that is being edited', () => {
  it('finds and changes a cell of its own and one of a part, and leaves the first as it was', () => {
    expect(cellAt(withCell(record, 'city', 'Amman'), 'city')).toBe('Amman');
    const changed = withCell(record, 'counts.1.value', 69);
    expect(changed.parts['counts']).toEqual([{ value: 71 }, { value: 69 }]);
    expect(cellAt(record, 'counts.1.value')).toBe(70);
    expect(cellAt(record, 'counts.2.value')).toBeNull();
  });

  it('moves a row, but not past the ends', () => {
    const rows = [{ seq: 1 }, { seq: 2 }];
    expect(moved(rows, 1, -1)).toEqual([{ seq: 2 }, { seq: 1 }]);
    expect(moved(rows, 0, -1)).toBe(rows);
    expect(moved(rows, 1, 1)).toBe(rows);
  });

  it('takes what nobody said and what is empty for the same', () => {
    const meeting = kinds.get('meeting');
    if (meeting === undefined) throw new Error('There is no meeting.');
    const empty = emptyRecord(meeting);
    expect(isSame(meeting, empty, { root: { city: null, host: '' }, parts: {} })).toBe(true);
    expect(isSame(meeting, empty, withCell(empty, 'city', 'Doha'))).toBe(false);
    expect(
      isSame(
        meeting,
        empty,
        withRows(empty, 'counts', () => [{}]),
      ),
    ).toBe(false);
  });
});

describe('a number that someone types', () => {
  it.each([
    ['61', 61],
    ['٦١', 61],
    ['۶۱', 61],
    ['11,19', 11.19],
    ['١١٫١٩', 11.19],
    ['1 250', 1250],
    ['1\u202f250,5', 1250.5],
    ['−3', -3],
    ['', null],
  ])('is read where it is plain: %j', (typed, number) => {
    expect(numberFrom(typed)).toBe(number);
  });

  it.each(['12a', '1.250,5', '--1', '1,2,3', '.'])('stays as it was typed where it is not: %j', (typed) => {
    expect(numberFrom(typed)).toBe(typed);
  });
});

describe('the key in a form', () => {
  const kind = kinds.get('meeting');
  const typed = (before: Values, path: string, value: string): Values => {
    if (kind === undefined) throw new Error('There is no kind "meeting".');
    return withSlug(kind, before, withCell(before, path, value));
  };
  const key = ({ root }: Values) => root['id'] ?? null;
  const empty: Values = { root: {}, parts: {} };

  it('is filled by itself from the title, until someone writes another', () => {
    const first = typed(empty, 'title_en', 'PESNET 5');
    expect(key(first)).toBe('pesnet-5');
    const longer = typed(first, 'title_en', 'PESNET 5, Doha');
    expect(key(longer)).toBe('pesnet-5-doha');
    const own = typed(longer, 'id', 'doha');
    expect(key(typed(own, 'title_en', 'PESNET 5, Rabat'))).toBe('doha');
  });

  it('that was written before the title stays', () => {
    expect(key(typed(typed(empty, 'id', 'kept-1'), 'title_en', 'A meeting'))).toBe('kept-1');
  });
});
