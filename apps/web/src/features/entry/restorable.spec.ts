import { expect, it } from '@jest/globals';
import { restorable } from './restorable';

const [one, two, three] = ['1', '2', '3'];

it('offers every earlier state of a record once, the first included', () => {
  expect(
    restorable([
      { before: two, after: three },
      { before: one, after: two },
    ]),
  ).toEqual([['before'], ['after', 'before']]);
});

it('offers the state before the one change, also where a draft was begun and thrown away since', () => {
  expect(
    restorable([
      { before: null, after: null },
      { before: null, after: null },
      { before: one, after: two },
    ]),
  ).toEqual([[], [], ['before']]);
});

it('offers what a record was before it was taken away, and nothing before there was one', () => {
  expect(
    restorable([
      { before: one, after: null },
      { before: null, after: one },
    ]),
  ).toEqual([['before'], ['after']]);
});
