import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Semaphore } from './semaphore.js';
import { queueOf, runWithin, whenClosed } from './request-queue.js';

describe('S4: a turn', () => {
  it('is in the queue of an account, or of all addresses that one customer has', () => {
    expect(queueOf({ account: 'a' }, '203.0.113.1')).toBe('a');
    const queues = ['2001:db8::1', '2001:db8::ffff:2', '2001:db8:0:0:1::'].map((ip) =>
      queueOf({ account: null }, ip),
    );
    expect(new Set(queues).size).toBe(1);
    expect(queueOf({ account: null }, '203.0.113.1')).not.toBe(queueOf({ account: null }, '203.0.113.2'));
  });

  it('that nobody waits for any more at the time limit is not worked for', async () => {
    const semaphore = new Semaphore({ places: 1, maxWaiting: 5 });
    const begun: string[] = [];
    const work = (name: string, milliseconds: number) => async () => {
      begun.push(name);
      await wait(milliseconds);
    };
    const first = semaphore.run(work('first', 150), { by: 'first' });
    const late = runWithin(30, semaphore, work('late', 0), { by: 'a' });
    await expect(late).rejects.toMatchObject({ code: 'TIME_LIMIT' });
    await first;
    await runWithin(5_000, semaphore, work('next', 0), { by: 'b' });
    expect(begun).toEqual(['first', 'next']);
  });

  it('ends with who asked, whether they leave while they wait or left before', async () => {
    const responses: ServerResponse[] = [];
    const server = createServer((_, response) => void responses.push(response)).listen(0);
    await once(server, 'listening');
    const address = server.address();
    const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(server, 'request');
    const [response] = responses;
    const waiting = response && whenClosed(response);
    expect(waiting?.aborted).toBe(false);
    const closed = response && once(response, 'close');
    socket.destroy();
    await closed;
    expect(waiting?.aborted).toBe(true);
    expect(response && whenClosed(response).aborted).toBe(true);
    server.close();
  });
});
