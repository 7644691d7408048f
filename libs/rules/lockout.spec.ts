import { lockoutRules, lockoutSeconds } from './lockout.js';

describe('the delay after failed sign-ins', () => {
  it('begins with the fifth failure of an account and doubles up to a quarter of an hour', () => {
    const delays = [0, 4, 5, 6, 7, 10, 50, 5_000].map((failures) =>
      lockoutSeconds(failures, lockoutRules.account),
    );
    expect(delays).toEqual([0, 0, 30, 60, 120, 900, 900, 900]);
  });

  it('begins later for an address, which a meeting room shares', () => {
    expect(lockoutSeconds(40, lockoutRules.address)).toBe(0);
    expect(lockoutSeconds(41, lockoutRules.address)).toBe(30);
  });
});
