import { expect, it } from '@jest/globals';
import { readinessOf } from './readiness.js';

/** A page whose frames are drawn one at a time, when the test says so. */
function pageOf() {
  const marks: boolean[] = [];
  let settled = true;
  let frames: (() => void)[] = [];
  const disturb = readinessOf({
    isSettled: () => settled,
    afterFrame: (look) => frames.push(look),
    mark: (ready) => marks.push(ready),
  });
  return {
    disturb,
    isReady: () => marks.at(-1) ?? false,
    await: (something: boolean) => void (settled = !something),
    waiting: () => frames.length,
    frame() {
      const due = frames;
      frames = [];
      for (const look of due) look();
    },
  };
}

it('is ready at the third frame in which nothing moved', () => {
  const page = pageOf();
  page.disturb();
  page.frame();
  page.frame();
  expect(page.isReady()).toBe(false);
  page.frame();
  expect(page.isReady()).toBe(true);
  expect(page.waiting()).toBe(0);
});

it('counts from the beginning after each pass of a drawing', () => {
  const page = pageOf();
  page.disturb();
  for (let pass = 0; pass < 4; pass += 1) {
    page.frame();
    page.frame();
    page.disturb();
  }
  expect(page.isReady()).toBe(false);
  for (let frame = 0; frame < 3; frame += 1) page.frame();
  expect(page.isReady()).toBe(true);
});

it('is not ready at once when something happens, and looks no more until what it awaits has come', () => {
  const page = pageOf();
  page.disturb();
  for (let frame = 0; frame < 3; frame += 1) page.frame();
  page.await(true);
  page.disturb();
  expect(page.isReady()).toBe(false);
  for (let frame = 0; frame < 9; frame += 1) page.frame();
  expect(page.isReady()).toBe(false);
  expect(page.waiting()).toBe(0);
  page.await(false);
  page.disturb();
  for (let frame = 0; frame < 3; frame += 1) page.frame();
  expect(page.isReady()).toBe(true);
});
