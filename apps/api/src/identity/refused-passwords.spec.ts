import { isRefusedPassword } from './refused-passwords.js';

describe('S12: a password', () => {
  it.each([
    ...[
      'password1234',
      'Password1234!',
      'P@ssw0rd2026!!',
      'passwordpassword',
      'qwertyuiop123',
      '123456789012',
    ],
    ...['iloveyou1234', 'letmein12345', '$uperman12345', 'Administrator1!', 'abc123abc123', '1qaz2wsx3edc'],
    ...['2026sunshine!', 'ＰＡＳＳＷＯＲＤ１２３４', 'pass word 12 34'],
  ])('that is tried first is common: %s', async (password) => {
    expect(await isRefusedPassword(password)).toBe(true);
  });

  it.each([
    ...['four blue doors open', 'another green window', 'أربعة أبواب زرقاء', 'correct horse battery staple'],
    ...['8392-1847-love-9284-33', 'constructor of bridges', 'tulipe orange bicyclette', 'q8#Lw2!vZr7p'],
  ])('of words or signs that nobody tries first is not: %s', async (password) => {
    expect(await isRefusedPassword(password)).toBe(false);
  });
});
