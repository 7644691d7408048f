import {
  beginningOf,
  isAddress,
  isDay,
  isUuid,
  passwordProblem,
  tidyLine,
  tidyText,
  westernDigits,
} from './clean-text.js';

describe('a line that a person typed', () => {
  it('keeps letters of every script and the joiners that Persian needs', () => {
    expect(tidyLine('  Aïcha   Ben\tSalem ')).toBe('Aïcha Ben Salem');
    expect(tidyLine('می\u200cخواهم 😀')).toBe('می\u200cخواهم 😀');
  });

  it('loses what would turn or hide its neighbours', () => {
    expect(tidyLine('a\u202eb\u2067c\u200bd\u0000e\u061cf\ufeff')).toBe('abcdef');
  });

  it('loses half a sign, which no address and no database can hold', () => {
    expect(tidyLine('a\ud800b \udc00c')).toBe('ab c');
    expect(tidyLine('😀')).toBe('😀');
  });

  it('is composed, so that the same name is the same text', () => {
    expect(tidyLine('e\u0301')).toBe('é');
  });
});

it('the beginning of a text ends in no half of a sign', () => {
  expect([beginningOf('ab😀', 3), beginningOf('ab😀', 4), beginningOf('ab', 3)]).toEqual([
    'ab',
    'ab😀',
    'ab',
  ]);
});

describe('a text that a person typed', () => {
  it('keeps its lines, its spaces and isolates that are closed', () => {
    expect(tidyText(' نتيجة \u2068 7 \u2069\r\n\u00a0«\u00a0oui\u00a0» ')).toBe(
      'نتيجة \u2068 7 \u2069\n\u00a0«\u00a0oui\u00a0»',
    );
  });

  it('loses what would turn or hide its neighbours', () => {
    expect(tidyText('a\u202eb\u2067c\u0000d\u2069\u2069e')).toBe('abcde');
  });
});

describe('a password', () => {
  it.each([
    ['eleven signs', 'correct hor', 'short'],
    ['long beyond reason', 'ab1 '.repeat(60), 'long'],
    ['one sign over and over', 'aaaaaaaaaaaaaaaa', 'guessable'],
    ['the address and little else', 'amina.saidi2026', 'guessable'],
    ['a sentence', 'four blue doors open', null],
    ['a sentence in Arabic', 'أربعة أبواب زرقاء', null],
  ])('of %s', (_, password, problem) => {
    expect(passwordProblem(password, ['amina.saidi@example.org', 'Amina Saidi'])).toBe(problem);
  });
});

describe('an address', () => {
  it.each(['a@b.org', 'amina.saidi+pes@travail.gov.ma'])('may be %s', (text) =>
    expect(isAddress(text)).toBe(true),
  );
  it.each(['', 'a@b', 'a b@c.org', 'a@b.org\nBcc: x@y.org', '<a@b.org>', `${'a'.repeat(250)}@b.org`])(
    'is never %j',
    (text) => expect(isAddress(text)).toBe(false),
  );
});

describe('a key', () => {
  it('is distinguished from other texts', () => {
    expect(isUuid('6f1c1f0e-9a5b-4c3d-8e2f-0123456789ab')).toBe(true);
    for (const text of [
      '',
      'x',
      '6F1C1F0E-9A5B-4C3D-8E2F-0123456789AB',
      ' 6f1c1f0e-9a5b-4c3d-8e2f-0123456789ab',
    ])
      expect(isUuid(text)).toBe(false);
  });
});

describe('a day', () => {
  it.each(['2024-02-29', '1900-01-01', '9999-12-31'])('is one of the calendar: %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['', '2023-02-29', '2024-02-30', '2024-13-01', '2024-2-9', '0000-01-01', '2024-01-01T00:00:00Z'])(
    'is not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

it('digits of the Arabic script are read as those of the Latin one, and nothing else is changed', () => {
  expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 7٫5 عام')).toBe('0123456789 0123456789 7٫5 عام');
});
