import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { replyTo } from './answer-parent.js';

describe('S1: a process that reads what someone brought', () => {
  it('says that it cannot be read where its reader fails, and what failed', async () => {
    const read = (): string => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(await replyTo(read, () => 'not-text', null)).toEqual({
      ...{ answer: 'not-text', fault: expect.stringContaining('call stack') },
    });
    expect(
      await replyTo(
        (input: number) => input + 1,
        () => 0,
        1,
      ),
    ).toEqual({ answer: 2 });
  });

  it('says nothing of a file that is not there: that is a fault of ours', async () => {
    const read = (path: string) => readFileSync(path, 'utf8');
    await expect(replyTo(read, () => 'not-text', '/nowhere')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
