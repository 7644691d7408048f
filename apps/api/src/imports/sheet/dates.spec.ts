import { orderOf, readDate } from './dates.js';

describe('days of a list', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['29/02/2024', '2024-02-29'],
    ['02/29/2024', '2024-02-29'],
    ['05.05.2024', '2024-05-05'],
    ['٢٩/٠٢/٢٠٢٤', '2024-02-29'],
    ['29 February 2024', '2024-02-29'],
    ['February 29, 2024', '2024-02-29'],
    ['29 Feb 2024', '2024-02-29'],
    ['1er mars 2024', '2024-03-01'],
    ['29 février 2024', '2024-02-29'],
    ['٢٩ فبراير ٢٠٢٤', '2024-02-29'],
    ['29 شباط 2024', '2024-02-29'],
    ['29 فيفري 2024', '2024-02-29'],
  ])('are read: %s', (text, day) => {
    expect(readDate(text)).toEqual({ day });
  });

  it('ask where day and month cannot be distinguished', () => {
    expect(readDate('02/03/2024')).toEqual({ ask: ['2024-03-02', '2024-02-03'] });
    expect(readDate('02/03/2024', 'day-first')).toEqual({ day: '2024-03-02' });
    expect(readDate('02/03/2024', 'month-first')).toEqual({ day: '2024-02-03' });
  });

  it.each(['19 شعبان 1445', '19/08/1445', '30/02/2024', '2023-02-29', '45351', 'soon', '', '1/2/24'])(
    'are a problem, and never a wrong day: %s',
    (text) => {
      expect(readDate(text)).toEqual({ problem: 'not-a-day' });
    },
  );

  it('show the order of their column where they agree', () => {
    expect(orderOf(['02/03/2024', '29/02/2024'])).toBe('day-first');
    expect(orderOf(['02/03/2024', '02/29/2024'])).toBe('month-first');
    expect(orderOf(['29/02/2024', '02/29/2024'])).toBeUndefined();
    expect(orderOf(['02/03/2024', 'soon'])).toBeUndefined();
  });
});
