import { retentionRange } from './retention.js';

describe('retention between two lists', () => {
  it('is a range where the later list leaves names out: 10 to 13 of 17 came again', () => {
    const range = retentionRange({ returned: 10, notNamedAgain: 7, newcomers: 19, unnamed: 3 });
    expect(range).toMatchObject({ returnedMin: 10, returnedMax: 13, of: 17, newMin: 19, newMax: 22 });
  });

  it('is exact where the later list is complete', () => {
    const range = retentionRange({ returned: 33, notNamedAgain: 9, newcomers: 7, unnamed: 0 });
    expect(range).toMatchObject({ returnedMin: 33, returnedMax: 33, newMin: 7, newMax: 7 });
  });

  it('never returns more members than the earlier list has', () => {
    const range = retentionRange({ returned: 10, notNamedAgain: 2, newcomers: 0, unnamed: 9 });
    expect(range.returnedMax).toBe(12);
  });

  it('has no upper end where nobody knows how many names are missing', () => {
    const range = retentionRange({ returned: 4, notNamedAgain: 4, newcomers: 1, unnamed: null });
    expect(range).toMatchObject({ returnedMin: 4, returnedMax: null, newMax: null });
  });

  it('leaves the unknown open, and whoever was not invited out: 30 to 32 of 37', () => {
    const range = retentionRange({ returned: 30, notNamedAgain: 5, unknown: 2, newcomers: 4, unnamed: 0 });
    expect(range).toMatchObject({ returnedMin: 30, returnedMax: 32, of: 37, notNamedAgain: 5 });
  });

  it('counts as new at most those of whom nobody knows whether they were there before', () => {
    const range = retentionRange({
      returned: 3,
      notNamedAgain: 0,
      newcomers: 4,
      unknownBefore: 2,
      unnamed: 0,
    });
    expect(range).toMatchObject({ newMin: 4, newMax: 6, of: 3 });
  });

  it('counts as new at least those that cannot all be unnamed on the earlier list', () => {
    const few = retentionRange({ returned: 3, notNamedAgain: 0, newcomers: 4, unnamed: 0, unnamedBefore: 3 });
    expect(few).toMatchObject({ newMin: 1, newMax: 4 });
    const unknown = retentionRange({
      returned: 3,
      notNamedAgain: 0,
      newcomers: 4,
      unnamed: 0,
      unnamedBefore: null,
    });
    expect(unknown.newMin).toBe(0);
  });

  it('never takes for an unnamed member one of which a source says that it was absent', () => {
    const range = retentionRange({ returned: 10, notNamedAgain: 4, absent: 3, newcomers: 0, unnamed: 3 });
    expect(range).toMatchObject({ returnedMin: 10, returnedMax: 11, of: 14 });
  });
});
