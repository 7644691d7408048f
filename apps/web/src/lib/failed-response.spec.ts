import { describe, expect, it } from '@jest/globals';
import { failedResponse } from './failed-response';

const answer = (status: number, extensions: object | null, retryAfter = '1'): Response =>
  new Response(extensions === null ? '<html>' : JSON.stringify({ errors: [{ extensions }] }), {
    status,
    headers: { 'retry-after': retryAfter },
  });

describe('S4: a template, a logo or a file of evidence that is refused', () => {
  it.each(['files', 'own-files', 'reading'])(
    'reports the reason and when to try again: %s',
    async (busyWith) => {
      expect(await failedResponse(answer(503, { code: 'BUSY', busyWith }, '12'))).toEqual({
        ...{ key: `wrong.busy-${busyWith}`, seconds: 12 },
      });
    },
  );

  it('says "many questions" where the server says no more, or a word that is none', async () => {
    for (const busyWith of [undefined, 'constructor'])
      expect((await failedResponse(answer(503, { code: 'BUSY', busyWith }, '5'))).key).toBe(
        'wrong.busy-questions',
      );
  });

  it('has the messages of any request', async () => {
    expect((await failedResponse(answer(401, { code: 'SIGN_IN_NEEDED' }))).key).toBe('wrong.sign-in-needed');
    expect((await failedResponse(answer(429, { code: 'RATE_LIMIT' }))).key).toBe('wrong.rate-limit');
    expect((await failedResponse(answer(502, null))).key).toBe('wrong.server');
  });
});
