import { describe, expect, it } from '@jest/globals';
import type { Mark } from '../mark.js';
import { nextMark } from './keyboard-walk.js';

const mark = (key: string, at?: Mark['at']): Mark => ({
  key,
  row: 0,
  speech: { key: 'overview', values: {} },
  ...(at && { at }),
});
const line = [mark('a'), mark('b'), mark('c')];

describe('a walk along a line', () => {
  it('starts at the first mark, and stops at the ends', () => {
    expect(nextMark({ marks: line, active: null, mirrored: false }, 'ArrowRight')).toBe(0);
    expect(nextMark({ marks: line, active: 0, mirrored: false }, 'ArrowRight')).toBe(1);
    expect(nextMark({ marks: line, active: 2, mirrored: false }, 'ArrowRight')).toBe(2);
    expect(nextMark({ marks: line, active: 1, mirrored: false }, 'End')).toBe(2);
  });

  it('goes on to the left where the chart is mirrored', () => {
    expect(nextMark({ marks: line, active: 0, mirrored: true }, 'ArrowLeft')).toBe(1);
  });

  it('leaves other keys to the page', () => {
    expect(nextMark({ marks: line, active: 0, mirrored: false }, 'Tab')).toBeNull();
  });
});

describe('a walk over a grid', () => {
  const grid = [
    mark('a', { row: 0, column: 0 }),
    mark('b', { row: 0, column: 3 }),
    mark('c', { row: 2, column: 0 }),
    mark('d', { row: 2, column: 3 }),
  ];

  it('keeps to its row and column over gaps', () => {
    expect(nextMark({ marks: grid, active: 0, mirrored: false }, 'ArrowRight')).toBe(1);
    expect(nextMark({ marks: grid, active: 1, mirrored: false }, 'ArrowDown')).toBe(3);
    expect(nextMark({ marks: grid, active: 3, mirrored: false }, 'ArrowLeft')).toBe(2);
    expect(nextMark({ marks: grid, active: 0, mirrored: false }, 'ArrowUp')).toBe(0);
  });
});
