import {
  requirePermission,
  requirePermissionOn,
  visitor,
  type Principal,
  type AuthContext,
} from './principal.js';

const morocco: Principal = { account: 'a', session: 's', roles: [{ role: 'member', country: 'MAR' }] };
const auth = (principal: Principal): AuthContext => ({ principal, reading: 'open' });

describe('asking for a permission', () => {
  it('a visitor is asked to sign in, someone without the role gets an error', () => {
    expect(() => requirePermission(auth(visitor), 'invite')).toThrow('please sign in');
    expect(() => requirePermission(auth(morocco), 'invite')).toThrow('Your role does not allow this.');
    expect(() => requirePermission(auth(morocco), 'write-statement')).not.toThrow();
  });

  it('the record of another country is like one that does not exist', () => {
    const write = (country: string) => () =>
      requirePermissionOn(auth(morocco), 'write-statement', { country });
    expect(write('MAR')).not.toThrow();
    expect(write('SEN')).toThrow('There is nothing at this address.');
  });
});
