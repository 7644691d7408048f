import fc from '../../../../../test/fast-check.js';
import { readNumber } from './numbers.js';

describe('numbers of a list', () => {
  it.each([
    ['61', 61],
    ['٦١', 61],
    ['۶۱', 61],
    ['-3', -3],
    ['\u22123', -3],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['١٢٫٥', 12.5],
    ['١٬٢٣٤٬٥٦٧٫٨', 1234567.8],
    ['1 234 567,8', 1234567.8],
    ['1\u202f234', 1234],
    ['1\u00a0234,567', 1234.567],
    ["1'234", 1234],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['0,125', 0.125],
    ['1234.567', 1234.567],
  ])('are read: %s', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it('ask where a mark may part thousands or decimals', () => {
    expect(readNumber('1,234')).toEqual({ ask: [1.234, 1234] });
    expect(readNumber('1.234')).toEqual({ ask: [1.234, 1234] });
  });

  it.each([
    '',
    'n/a',
    '12 %',
    '1,23,4',
    '1.2.3',
    '12a',
    '--3',
    '1 2',
    '2024 123',
    '12 34 567',
    '١٬٢٣',
    '1,234 567',
    '=1+1',
  ])('are a problem, and never a wrong number: %s', (text) => {
    expect(readNumber(text)).toEqual({ problem: 'not-a-number' });
  });

  it('come back as they were written by any of our languages, or ask', () => {
    const locales = fc.constantFrom('en', 'fr', 'ar-EG', 'ar-MA');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), locales, (value, locale) => {
        const read = readNumber(new Intl.NumberFormat(locale).format(value));
        if ('ask' in read) expect(read.ask).toContain(value);
        else expect(read).toEqual({ value });
      }),
    );
  });
});
