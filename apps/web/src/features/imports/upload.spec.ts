import { describe, expect, it } from '@jest/globals';
import { answerOf } from './upload';

const answered = (status: number, body: object | string, retryAfter: string | null = null) =>
  answerOf({ status, responseText: typeof body === 'string' ? body : JSON.stringify(body) }, retryAfter);
const failed = (code: string, more: object = {}) => ({
  errors: [{ extensions: { code, requestId: 'r1', ...more } }],
});

describe('S4: what became of a file that was sent', () => {
  it('reports the reason and when to try again, where the server has too much to do', () => {
    expect(answered(503, failed('BUSY', { busyWith: 'reading' }), '12')).toEqual({
      code: 'busy-reading',
      seconds: 12,
    });
    expect(answered(503, failed('BUSY', { busyWith: 'own-files' }), '30')).toEqual({
      ...{ code: 'busy-own-files', seconds: 30 },
    });
    expect(answered(503, failed('BUSY'))).toEqual({ code: 'busy-questions', seconds: 1 });
  });

  it('reports the place in the file at which it was given up', () => {
    const error = { code: 'too-many-merged', sheet: 'List', cells: 'A1:XFD9' };
    expect(answered(422, { error })).toEqual(error);
    expect(answered(413, { error: { code: 'too-large' } })).toEqual({ code: 'too-large' });
  });

  it('has the messages of any request: a session that has ended, too many questions', () => {
    expect(answered(401, failed('SIGN_IN_NEEDED'))).toMatchObject({ code: 'sign-in-needed' });
    expect(answered(429, failed('RATE_LIMIT'))).toMatchObject({ code: 'rate-limit' });
    expect(answered(500, failed('INTERNAL'))).toEqual({ code: 'internal', requestId: 'r1' });
  });

  it('is reported where the answer is of a server in between, which knows none of these words', () => {
    expect(answered(413, '<html>')).toEqual({ code: 'too-large' });
    expect(answered(502, '<html>')).toEqual({ code: 'server' });
    expect(answered(201, { id: 'a' })).toEqual({ id: 'a' });
  });
});
