import { jest } from '@jest/globals';
import { Semaphore } from './semaphore.js';

/** Work that goes on until it is let go, and what has begun so far. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, end };
}

describe('S4: a semaphore', () => {
  it('takes the queues of its clients in turn: twenty of one keep another waiting for one only', async () => {
    const { begun, work, end } = works();
    const semaphore = new Semaphore({ places: 1, maxWaiting: 30 });
    for (let n = 0; n < 20; n += 1) void semaphore.run(work(`a${n}`), { by: 'a' });
    void semaphore.run(work('b0'), { by: 'b' });
    void semaphore.run(work('b1'), { by: 'b' });
    for (const name of ['a0', 'a1', 'b0', 'a2', 'b1', 'a3']) await end(name);
    expect(begun).toEqual(['a0', 'a1', 'b0', 'a2', 'b1', 'a3', 'a4']);
  });

  it('leaves places to others, however many one client asks for, and gives it the next of its own', async () => {
    const { begun, work, end } = works();
    const semaphore = new Semaphore({ places: 4, maxPlacesPerClient: 2, maxWaiting: 30 });
    for (let n = 0; n < 4; n += 1) void semaphore.run(work(`a${n}`), { by: 'a' });
    expect(begun).toEqual(['a0', 'a1']);
    for (let n = 0; n < 3; n += 1) void semaphore.run(work(`b${n}`), { by: 'b' });
    expect(begun).toEqual(['a0', 'a1', 'b0', 'b1']);
    for (const name of ['b0', 'a0', 'b1', 'b2', 'a1', 'a2', 'a3']) await end(name);
    expect(begun).toEqual(['a0', 'a1', 'b0', 'b1', 'b2', 'a2', 'a3']);
    for (const by of ['c', 'c', 'd', 'd']) void semaphore.run(work(by), { by });
    expect(begun.slice(-4)).toEqual(['c', 'c', 'd', 'd']);
  });

  it('refuses who has too many in its queue, and nobody else', async () => {
    const { work } = works();
    const semaphore = new Semaphore({ places: 1, maxWaiting: 5, maxWaitingPerClient: 2 });
    const refused: string[] = [];
    for (const by of ['a', 'a', 'a', 'a', 'b', 'c', 'd', 'e'])
      semaphore.run(work(by), { by }).catch((error: { code: string }) => refused.push(`${by} ${error.code}`));
    await new Promise((resolve) => setImmediate(resolve));
    expect(refused).toEqual(['a BUSY', 'e BUSY']);
  });

  it('tells who is refused what is in the way, and when to come again, by how long it lasted so far', async () => {
    const { work, end } = works();
    const semaphore = new Semaphore({ places: 2, maxWaiting: 20, doing: 'reading' });
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    for (let n = 0; n < 22; n += 1) void semaphore.run(work(`a${n}`), { by: 'a' });
    const refused = () => semaphore.run(work('refused'), { by: 'a' }).then(null, (busy: unknown) => busy);
    expect(await refused()).toMatchObject({ code: 'BUSY', details: { busyWith: 'reading' }, seconds: 6 });
    clock.mockReturnValue(16_000);
    await end('a0');
    void semaphore.run(work('next'), { by: 'a' });
    // Four seconds each by now, ten before one, two at once.
    expect(await refused()).toMatchObject({
      seconds: 22,
      message: 'Other files are being read: please try again in 22 seconds.',
    });
    clock.mockRestore();
  });

  it('does not work for who has left', async () => {
    const { begun, work, end } = works();
    const semaphore = new Semaphore({ places: 1, maxWaiting: 5 });
    const leaving = new AbortController();
    void semaphore.run(work('first'), { by: 'a' });
    const left = semaphore.run(work('left'), { by: 'x', signal: leaving.signal });
    void semaphore.run(work('last'), { by: 'y' });
    leaving.abort();
    await expect(left).rejects.toThrow();
    await end('first');
    await end('last');
    void semaphore.run(work('later'), { by: 'a' });
    expect(begun).toEqual(['first', 'last', 'later']);
  });

  it('does not work for who has left before, though it has room', async () => {
    const { begun, work } = works();
    const semaphore = new Semaphore({ places: 1, maxWaiting: 5 });
    await expect(semaphore.run(work('left'), { by: 'a', signal: AbortSignal.abort() })).rejects.toMatchObject(
      {
        code: 'BUSY',
      },
    );
    void semaphore.run(work('next'), { by: 'a' });
    expect(begun).toEqual(['next']);
  });
});
