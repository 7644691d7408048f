import { SendError } from './send';

/** What the server may refuse that has words of its own, whatever was sent. */
const KNOWN: ReadonlyMap<string, Refusal> = new Map([
  ['ANSWER_LOST', 'answer-lost'],
  ['FORBIDDEN', 'forbidden'],
  ['NOT_FOUND', 'not-found'],
  ['RATE_LIMIT', 'rate-limit'],
  ['SIGN_IN_NEEDED', 'sign-in-needed'],
]);

/** Why something that was sent was not done, or may be done already; each has a sentence `wrong.…`. */
type Refusal =
  'answer-lost' | 'forbidden' | 'not-found' | 'offline' | 'rate-limit' | 'server' | 'sign-in-needed';

export function refusalOf(error: unknown): Refusal {
  const code = error instanceof SendError ? error.code : 'INTERNAL';
  return code === null ? 'offline' : (KNOWN.get(code) ?? 'server');
}
