import { expect, it } from '@jest/globals';
import { AskError } from './ask';
import { mayAskAgain, pauseAfter } from './retry';
import { retryAfterOf } from './retry-after';
import { SendError } from './send';

it('asks again after a lost line, and when the server says so', () => {
  expect(pauseAfter(new SendError(null))).toBe(500);
  expect(pauseAfter(new AskError('offline'))).toBe(500);
  expect(pauseAfter(new SendError('DATABASE_AWAY', 'an-id', 1_000))).toBe(1_000);
  expect(pauseAfter(new SendError('RATE_LIMIT', 'an-id', 17_000))).toBe(17_000);
  expect(pauseAfter(new SendError('TIME_LIMIT', 'an-id', 1_000))).toBe(1_000);
  expect(pauseAfter(new AskError('server', 'an-id', 1_000))).toBe(1_000);
});

it('never asks again what is refused for good', () => {
  for (const code of ['FORBIDDEN', 'SIGN_IN_NEEDED', 'BAD_USER_INPUT', 'INTERNAL'])
    expect(pauseAfter(new SendError(code, 'an-id', 1_000))).toBeNull();
  expect(pauseAfter(new AskError('members'))).toBeNull();
  expect(pauseAfter(new TypeError('a fault of the page'))).toBeNull();
});

it('asks twice more over a lost line, four times more where the server says when, and else never', () => {
  const tries = (error: Error) =>
    [0, 1, 2, 3, 4, 5].filter((failures) => mayAskAgain(failures, error)).length;
  expect(tries(new AskError('offline'))).toBe(2);
  expect(tries(new AskError('server', 'an-id', 1_000))).toBe(4);
  expect(tries(new SendError('FORBIDDEN', 'an-id'))).toBe(0);
});

it('reads seconds, and nothing else', () => {
  const after = (text: string) => retryAfterOf(new Response('', { headers: { 'retry-after': text } }));
  expect([after('1'), after('60'), after('Wed, 21 Oct 2026 07:28:00 GMT')]).toEqual([1_000, 60_000, null]);
  expect(retryAfterOf(new Response(''))).toBeNull();
});
