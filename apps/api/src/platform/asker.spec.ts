import { requireEver, requireOn, visitor, type Asker, type Standing } from './asker.js';

const morocco: Asker = { account: 'a', session: 's', roles: [{ role: 'member', country: 'MAR' }] };
const standing = (asker: Asker): Standing => ({ asker, reading: 'open' });

describe('asking for a permission', () => {
  it('a visitor is asked to sign in, somebody without the role is told so', () => {
    expect(() => requireEver(standing(visitor), 'invite')).toThrow('please sign in');
    expect(() => requireEver(standing(morocco), 'invite')).toThrow('Your role does not allow this.');
    expect(() => requireEver(standing(morocco), 'write-statement')).not.toThrow();
  });

  it('the record of another country is like one that does not exist', () => {
    const write = (country: string) => () => requireOn(standing(morocco), 'write-statement', { country });
    expect(write('MAR')).not.toThrow();
    expect(write('SEN')).toThrow('There is nothing at this address.');
  });
});
