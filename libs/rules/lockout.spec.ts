import { lockoutRules, lockoutSeconds } from './lockout.js';

describe('the delay after failed sign-ins', () => {
  it('begins with the fifth failure of an account and doubles up to a quarter of an hour', () => {
    const delays = [0, 4, 5, 6, 7, 10, 50, 5_000].map((failures) =>
      lockoutSeconds(failures, lockoutRules.account),
    );
    expect(delays).toEqual([0, 0, 30, 60, 120, 900, 900, 900]);
  });

  it('S8: begins much later for an address, which a meeting room shares, and stays under a minute', () => {
    const delays = [41, 200, 201, 202, 5_000].map((failures) =>
      lockoutSeconds(failures, lockoutRules.address),
    );
    expect(delays).toEqual([0, 0, 5, 10, 60]);
  });

  it('S8: begins for strangers from everywhere before they tried a hundred words on one account', () => {
    expect([99, 100].map((failures) => lockoutSeconds(failures, lockoutRules.strangers))).toEqual([0, 30]);
  });
});
