import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TypedDocumentString } from '../gql/graphql';
import { send } from './send';

const document = new TypedDocumentString<{ done: boolean }, { name: string }>(
  'mutation ($name: String!) { done(name: $name) }',
  { hash: 'a-hash' },
);
const answer = (status: number, body: string) => () => new Response(body, { status });
const done = answer(200, '{"data":{"done":true}}');

const { fetch } = globalThis;
let keys: string[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  [keys, answers] = [[], []];
  globalThis.fetch = async (_to, { headers } = {}) => {
    keys.push(new Headers(headers).get('idempotency-key') ?? '');
    const next = answers.shift();
    if (next === undefined) throw new TypeError('The line is cut.');
    return next();
  };
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const press = (name: string) => send(document, { name }).catch(({ code }: { code: string | null }) => code);

it.each([
  ['its answer was cut off', answer(200, '{"data":{"do'), 'INTERNAL'],
  [
    'the server was out of time',
    answer(503, '{"errors":[{"extensions":{"code":"TIME_LIMIT"}}]}'),
    'TIME_LIMIT',
  ],
  ['something between answered for the server', answer(502, '<html>Bad gateway</html>'), 'INTERNAL'],
])('goes under the same key when it is sent once more after %s', async (_what, lost, code) => {
  answers = [lost, done];
  expect(await press(code)).toBe(code);
  expect(await press(code)).toEqual({ done: true });
  expect(new Set(keys).size).toBe(1);
});

it('goes under another key once it was answered, done or refused', async () => {
  answers = [done, answer(200, '{"errors":[{"extensions":{"code":"FORBIDDEN"}}]}'), done];
  expect([await press('b'), await press('b'), await press('b')]).toEqual([
    ...[{ done: true }, 'FORBIDDEN', { done: true }],
  ]);
  expect(new Set(keys).size).toBe(3);
});
