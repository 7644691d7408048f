import { isAddress, passwordProblem, tidyLine, tidyText } from './words.js';

describe('a line that a person typed', () => {
  it('keeps letters of every script and the joiners that Persian needs', () => {
    expect(tidyLine('  Aïcha   Ben\tSalem ')).toBe('Aïcha Ben Salem');
    expect(tidyLine('می\u200cخواهم 😀')).toBe('می\u200cخواهم 😀');
  });

  it('loses what would turn or hide its neighbours', () => {
    expect(tidyLine('a\u202eb\u2067c\u200bd\u0000e\u061cf\ufeff')).toBe('abcdef');
  });

  it('is composed, so that the same name is the same text', () => {
    expect(tidyLine('e\u0301')).toBe('é');
  });
});

describe('lines that a person typed', () => {
  it('stay lines, each tidy, with one empty line between paragraphs', () => {
    expect(tidyText('  Dear \u202eall,\r\n\r\n- a  b\n')).toBe('Dear all,\n\n- a  b');
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
