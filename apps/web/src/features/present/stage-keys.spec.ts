import { describe, expect, it } from '@jest/globals';
import { commandOf, slideAfter } from './stage-keys';

const english = { digits: '', mirrored: false };
const arabic = { digits: '', mirrored: true };

describe('keys on the stage', () => {
  it.each([
    ['ArrowRight', { go: 'next' }, { go: 'previous' }],
    ['ArrowLeft', { go: 'previous' }, { go: 'next' }],
    ['PageDown', { go: 'next' }, { go: 'next' }],
    [' ', { go: 'next' }, { go: 'next' }],
    ['PageUp', { go: 'previous' }, { go: 'previous' }],
    ['B', { go: 'black' }, { go: 'black' }],
    ['Escape', { go: 'leave' }, { go: 'leave' }],
    ['Tab', null, null],
  ])('%s goes where the language reads on', (key, leftToRight, rightToLeft) => {
    expect([commandOf(key, english), commandOf(key, arabic)]).toEqual([leftToRight, rightToLeft]);
  });

  it('jump to a number that is typed, in either kind of digits', () => {
    expect(commandOf('1', english)).toEqual({ go: 'digits', digits: '1' });
    expect(commandOf('٢', { ...arabic, digits: '1' })).toEqual({ go: 'digits', digits: '12' });
    expect(commandOf('Enter', { ...arabic, digits: '12' })).toEqual({ go: 'jump', to: 12 });
    expect(commandOf('Enter', english)).toEqual({ go: 'next' });
  });

  it('never lead out of the story', () => {
    expect(slideAfter({ go: 'next' }, 12, 12)).toBe(12);
    expect(slideAfter({ go: 'previous' }, 1, 12)).toBe(1);
    expect(slideAfter({ go: 'jump', to: 99 }, 3, 12)).toBe(12);
    expect(slideAfter({ go: 'jump', to: 0 }, 3, 12)).toBe(1);
    expect(slideAfter({ go: 'black' }, 3, 12)).toBe(3);
  });
});
