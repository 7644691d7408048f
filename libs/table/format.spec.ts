import { formatDate, formatDateRange, formatNumber, formatPrinted } from './format.js';

describe('numbers', () => {
  it('are written with the separators of each language and the digits 0-9', () => {
    expect(formatNumber(148138, 'count', 'en')).toBe('148,138');
    expect(formatNumber(148138, 'count', 'fr')).toBe('148\u202f138');
    expect(formatNumber(148138, 'count', 'ar')).toBe('148,138');
  });

  it('show a share as a percentage with one decimal', () => {
    expect(formatNumber(0.3509, 'share', 'en')).toBe('35.1%');
    expect(formatNumber(0.3509, 'share', 'fr')).toBe('35,1\u202f%');
    expect(formatNumber(0.3509, 'share', 'ar')).toMatch(/^35\.1/);
  });

  it('show representatives per country with two decimals', () => {
    expect(formatNumber(71 / 36, 'ratio', 'en')).toBe('1.97');
    expect(formatNumber(71 / 36, 'ratio', 'fr')).toBe('1,97');
  });
});

describe('dates', () => {
  it('F11: say no more than is known: a day, a month or a year', () => {
    expect(formatDate('2012-08', 'en')).toBe('August 2012');
    expect(formatDate('2012-08', 'fr')).toBe('août 2012');
    expect(formatDate('2012-08', 'ar')).toBe('أغسطس 2012');
    for (const language of ['en', 'fr', 'ar'] as const) expect(formatDate('2012', language)).toBe('2012');
    expect(formatDateRange('2027-10', '2027-11', 'en')).toMatch(/^October\W+November 2027$/);
    expect(formatDateRange('2027-10', '2027-10', 'fr')).toBe('octobre 2027');
    expect(formatDateRange('2024-02-29', '2024-03', 'en')).toBe('29 February 2024 – March 2024');
  });

  it('name the month in each language', () => {
    expect(formatDate('2024-02-29', 'en')).toBe('29 February 2024');
    expect(formatDate('2024-02-29', 'fr')).toBe('29 février 2024');
    expect(formatDate('2024-02-29', 'ar')).toBe('29 فبراير 2024');
  });

  it('write the first of a month as 1er in French', () => {
    expect(formatDate('2024-03-01', 'fr')).toBe('1er mars 2024');
    expect(formatDateRange('2024-02-29', '2024-03-01', 'fr')).toBe('29 février 2024 – 1er mars 2024');
  });

  it('say once what both ends of a range share', () => {
    expect(formatDateRange('2021-06-02', '2021-06-03', 'en')).toMatch(/^2\s?–\s?3 June 2021$/);
    expect(formatDateRange('2022-11-17', '2022-11-17', 'en')).toBe('17 November 2022');
  });

  it('is written in words where a source prints it as a date, and else as the source does', () => {
    expect(formatPrinted('2026-07-01', 'fr')).toBe('1er juillet 2026');
    expect(formatPrinted('2026-07-01', 'en')).toBe('1 July 2026');
    expect(formatPrinted('2026Q1 (v2)', 'en')).toBe('2026Q1 (v2)');
  });

  it('F17: never writes as zero what is not zero: 0.02 % is less than 0.1 %', () => {
    expect(formatNumber(0.0002, 'share', 'en')).toBe('< 0.1%');
    expect(formatNumber(0.0002, 'share', 'fr')).toBe('< 0,1\u202f%');
    expect(formatNumber(0.02, 'value', 'en')).toBe('< 0.1');
    expect(formatNumber(-0.02, 'value', 'en')).toBe('> \u22120.1');
    expect([formatNumber(0, 'share', 'en'), formatNumber(0.0005, 'share', 'en')]).toEqual(['0.0%', '0.1%']);
    expect(formatNumber(0.0002, 'share', 'ar')).toContain('< ');
  });

  it('F17: writes a minus, not a hyphen', () => {
    expect(formatNumber(-3.7, 'change', 'en')).toBe('\u22123.7');
    for (const language of ['en', 'fr', 'ar'] as const)
      expect(formatNumber(-3.7, 'change', language)).toMatch(/\u22123[.,]7/);
  });
});
