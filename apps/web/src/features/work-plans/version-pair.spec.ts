import { expect, it } from '@jest/globals';
import { pairOf } from './version-pair';

it('compares the two last versions where the address says nothing', () => {
  expect(pairOf([1, 2, 3], null, null)).toEqual({ from: 2, to: 3 });
});

it('compares what the address names, the earlier with the later', () => {
  expect(pairOf([1, 2, 3], '1', '2')).toEqual({ from: 1, to: 2 });
  expect(pairOf([1, 2, 3], '3', '2')).toEqual({ from: 2, to: 3 });
  expect(pairOf([1, 2, 3], 'x', '99')).toEqual({ from: 2, to: 3 });
});
