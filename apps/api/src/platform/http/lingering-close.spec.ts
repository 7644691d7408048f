import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import express, { type Request, type Response } from 'express';
import { readBody } from './body.js';
import { sendFailure } from '../graphql/error-response.js';
import { closeAfterUnreadBody, closeLingering } from './lingering-close.js';

const PIECE = Buffer.alloc(256 * 1024, 'x');

let server: Server;
let taken: string[];

async function start(lingering?: Parameters<typeof closeLingering>[1]): Promise<void> {
  taken = [];
  const app = express();
  app.use(closeAfterUnreadBody);
  app.post('/refused', (_request, response) => void response.status(403).json({ code: 'FORBIDDEN' }));
  app.post('/read', (request: Request, response: Response) => {
    taken.push(request.url);
    readBody(request, 1_000_000, null).then(
      (body) => response.status(201).json({ bytes: body.length }),
      (error: unknown) => sendFailure(response, error, 'a-request'),
    );
  });
  server = createServer(app).listen(0);
  closeLingering(server, lingering);
  await once(server, 'listening');
}
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function open(): { socket: Socket; answer: () => string; faults: string[] } {
  const { port }: Pick<AddressInfo, 'port'> = Object.assign({ port: 0 }, server.address());
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const faults: string[] = [];
  let answer = '';
  socket.on('data', (text) => (answer += String(text)));
  socket.on('error', ({ message }) => faults.push(message));
  return { socket, answer: () => answer, faults };
}

async function sendPiece(socket: Socket, piece: Buffer | string): Promise<void> {
  if (!socket.write(piece)) await once(socket, 'drain');
}

const head = (path: string, framing: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: pesnet\r\n${framing}\r\n\r\n`;

it.each([
  ['that nobody reads', '/refused', 'content-length: 50000000', 'FORBIDDEN', PIECE],
  ['that is too long by its own word', '/read', 'content-length: 50000000', 'BODY_TOO_LARGE', PIECE],
  [
    'that turns out to be too long',
    '/read',
    'transfer-encoding: chunked',
    'BODY_TOO_LARGE',
    `40000\r\n${PIECE}\r\n`,
  ],
])(
  'answers a body %s, and lets its sender go on until it has read that',
  async (_, path, framing, code, piece) => {
    await start();
    const { socket, answer, faults } = open();
    await sendPiece(socket, head(path, framing));
    while (!answer().includes(code)) {
      await sendPiece(socket, piece);
      await new Promise(setImmediate);
    }
    expect(answer()).toMatch(/\r\nconnection: close\r\n/i);
    for (let more = 0; more < 40; more += 1) await sendPiece(socket, piece);
    socket.end();
    await once(socket, 'close');
    expect(faults).toEqual([]);
  },
);

it('does nothing that is asked after an answer that closes', async () => {
  await start();
  const { socket, answer } = open();
  socket.write(head('/refused', 'content-length: 4'));
  while (!answer().includes('FORBIDDEN')) await once(socket, 'data');
  socket.end(`body${head('/read', 'content-length: 2')}{}`);
  await once(socket, 'close');
  expect(taken).toEqual([]);
  expect(answer().match(/HTTP\/1\.1/g)).toHaveLength(1);
});

it('keeps the connection for the next request where the body came whole', async () => {
  await start();
  const { socket, answer } = open();
  socket.write(`${head('/read', 'content-length: 2')}{}`);
  while (!answer().includes('{"bytes":2}')) await once(socket, 'data');
  expect(answer()).not.toMatch(/\r\nconnection: close\r\n/i);
  socket.end(`${head('/read', 'content-length: 3')}[1]`);
  await once(socket, 'close');
  expect(answer()).toContain('{"bytes":3}');
});

it.each([
  ['is silent', { time: 60_000, silence: 30 }, false],
  ['never stops', { time: 30, silence: 60_000 }, true],
])('ends the connection of one who %s', async (_, lingering, sends) => {
  await start(lingering);
  const { socket, answer } = open();
  socket.write(head('/refused', 'content-length: 90000000'));
  const closed = new Promise((resolve) => socket.once('close', () => resolve(true)));
  while (!answer().includes('FORBIDDEN')) await once(socket, 'data');
  while (sends && !socket.destroyed) {
    socket.write(PIECE);
    await new Promise(setImmediate);
  }
  socket.end();
  expect(await closed).toBe(true);
});

it('keeps an idle connection for longer than the minute after which proxies let it go', async () => {
  await start();
  const { socket, answer } = open();
  socket.write('GET /nothing HTTP/1.1\r\nhost: pesnet\r\n\r\n');
  while (!answer().includes('\r\n\r\n')) await once(socket, 'data');
  expect(Number(/keep-alive: timeout=(\d+)/i.exec(answer())?.[1])).toBeGreaterThan(60);
  socket.destroy();
});
