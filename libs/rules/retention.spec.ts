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
});
