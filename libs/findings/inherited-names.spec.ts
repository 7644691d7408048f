import { unitWords } from './profile.js';
import { evaluated, i18nOf } from '../../test/i18n.js';
import { aggregationOf, aliases, termKey } from '../vocabulary/index.js';

describe('S9: a code that is called like a property of every object', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    '%s is a code like any other',
    (code) => {
      expect(termKey('indicator', code)).toBe(code);
      expect(termKey('kind', code)).toBe(code);
      expect(termKey(code, 'a-code')).toBe('a-code');
      expect(aggregationOf(code, '15+')).toBe('median');
      expect(aliases.get(code)).toBeUndefined();
      expect(unitWords(code, i18nOf('en'))).toBe(code);
      const { chosen } = evaluated({ chosen: '{code, select, a {the first} other {the rest}}' }, 'en');
      expect(typeof chosen === 'function' && [chosen({ code: 'a' }), chosen({ code })]).toEqual([
        'the first',
        'the rest',
      ]);
    },
  );
});
