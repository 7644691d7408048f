import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { readBody } from './body.js';
import { BodyRoom } from './body-room.js';

describe('S3: a body', () => {
  let server: Server;
  const sockets: Socket[] = [];

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    sockets.splice(0).forEach((socket) => socket.destroy());
    server.closeAllConnections();
    server.close();
  });

  /** A request that says it brings 1 MB, and whose sender may write some of it. */
  async function begun(): Promise<{ request: IncomingMessage; socket: Socket }> {
    const { port }: Pick<AddressInfo, 'port'> = Object.assign({ port: 0 }, server.address());
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket.on('error', () => undefined));
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n');
    const [request]: IncomingMessage[] = await once(server, 'request');
    if (request === undefined) throw new Error('No request came.');
    return { request, socket };
  }

  it('that is dripped is waited for no longer than its time, and makes room again', async () => {
    const room = new BodyRoom({ together: 100, each: 100 });
    const { request, socket } = await begun();
    const dripping = setInterval(() => socket.write('x'), 10);
    await expect(readBody(request, 1_000_000, null, { room, milliseconds: 100 })).rejects.toMatchObject({
      code: 'TIME_LIMIT',
    });
    clearInterval(dripping);
    expect(room.open('a').take(100)).toBeNull();
  });

  it('of someone who is signed in finds room where strangers from everywhere have filled theirs', async () => {
    const filling: Promise<unknown>[] = [];
    const { request: first } = await begun();
    // Nine blocks of addresses, as many as it takes and one more.
    for (let block = 1; block <= 9; block += 1)
      for (let one = 0; one < 4; one += 1) {
        const { request, socket } = await begun();
        Object.defineProperty(request, 'ip', { value: `203.0.${block}.1` });
        filling.push(readBody(request, 2_000_000, null).catch(({ code }: { code: string }) => code));
        socket.write(Buffer.alloc(999_000, 'x'));
      }
    expect(await Promise.race(filling)).toBe('BUSY');
    const own = readBody(first, 1_000_000, 'an account');
    sockets[0]?.write(Buffer.alloc(1_000_000, 'y'));
    expect(await own).toHaveLength(1_000_000);
    sockets.forEach((socket) => socket.destroy());
    expect(new Set(await Promise.all(filling))).toEqual(new Set(['BAD_REQUEST', 'BUSY']));
  });
});
