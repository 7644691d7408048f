import { datesOf, newestOf, printedDate } from './source-date.js';

describe('the date on a page', () => {
  it.each([
    ['29-30 Apr 2014', '2014-04-30'],
    ['for 29 Feb - 1 Mar 2024', '2024-03-01'],
    ['28 Nov - 3 Dec 2012', '2012-12-03'],
    ['1 Nov 2021 (event 28-30 Sep)', '2021-11-01'],
    ['Mar 2024', '2024-03'],
    ['update of 2026-07-01', '2026-07-01'],
    ['2023-12-17', '2023-12-17'],
    ['1er mars 2024', '2024-03-01'],
    ['17 نوفمبر 2022', '2022-11-17'],
    ['annual report 2019', '2019'],
  ])('%s is read as %s, no more exactly than it is printed', (words, date) => {
    expect(printedDate(words)).toBe(date);
  });

  it('of an undated page is none', () => {
    expect(printedDate('undated')).toBeNull();
  });
});

describe('figures of several sources', () => {
  it('D20: are as of the newest page, and read when the last was', () => {
    const sources = [
      { pageDate: '2-3 Jun 2021', readOn: '2026-11' },
      { pageDate: 'Mar 2024', readOn: '2026-10' },
      { pageDate: 'undated', readOn: '2026-09' },
    ];
    expect(datesOf(sources)).toEqual({ asOf: '2024-03', readOn: '2026-11' });
  });

  it('are as of their reading where no page bears a date, and of none there is no date', () => {
    expect(datesOf([{ pageDate: 'undated', readOn: '2026-11' }])).toEqual({ asOf: '2026-11', readOn: null });
    expect(datesOf([])).toBeNull();
  });

  it('D20: are never of a day that had not come when they were read', () => {
    const sources = [
      { pageDate: '1 May 2027', readOn: '2026-11' },
      { pageDate: '17 Nov 2022', readOn: '2026-11' },
    ];
    expect(datesOf(sources)).toEqual({ asOf: '2022-11-17', readOn: '2026-11' });
  });

  it('of several answers are those of the newest', () => {
    expect(
      newestOf([
        { asOf: '2024', readOn: '2026-10' },
        { asOf: '2024-03-01', readOn: '2026-11' },
      ]),
    ).toEqual({ asOf: '2024', readOn: '2026-11' });
  });
});
