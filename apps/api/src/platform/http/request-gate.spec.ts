import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import express from 'express';
import { requestGate } from './request-gate.js';

let server: Server;
let port: number;
let begun: number;

beforeEach(async () => {
  begun = 0;
  const app = express();
  app.set('trust proxy', 'loopback');
  app.use(requestGate({ perMinute: 40, open: 20, unanswered: 8 }));
  app.use((request, response) => {
    begun += 1;
    if (request.path !== '/never') response.end('answered');
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = (address: string, path = '/', init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { 'x-forwarded-for': address } });
const statusOf = async (address: string) => (await get(address)).status;

describe('S5: in front of everything', () => {
  it('one who sends without waiting for answers is let go, and what was sent with it is not begun', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write('GET /never HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(500));
    await once(socket, 'close');
    expect(begun).toBe(8);
    expect(await statusOf('198.51.100.1')).toBe(200);
  });

  it('one who waits for each answer sends as many as there are in a minute', async () => {
    const socket = connect(port, '127.0.0.1');
    for (let sent = 0; sent < 30; sent += 1) {
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      await once(socket, 'data');
    }
    socket.destroy();
    expect(begun).toBe(30);
  });

  it('those of one block of addresses whose answers do not end take no more than their share, until they leave', async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const held = Array.from({ length: 20 }, () =>
      get('198.51.100.1', '/never', { signal }).catch(() => null),
    );
    while (begun < 20) await new Promise((resolve) => setImmediate(resolve));
    expect(await statusOf('198.51.100.1')).toBe(429);
    expect(await statusOf('198.51.100.2')).toBe(200);
    leaving.abort();
    await Promise.all(held);
    let status = 429;
    while (status === 429) status = await statusOf('198.51.100.1');
    expect(status).toBe(200);
  });

  it('too many of one block of addresses in a minute are refused, those of others are not', async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 42; sent += 1) statuses.push(await statusOf(`2001:db8::${sent}`));
    expect(statuses.map((status) => status === 200)).toEqual([...Array(40).fill(true), false, false]);
    expect(statuses.slice(40)).toEqual([429, 429]);
    expect(await statusOf('2001:db8:0:1::1')).toBe(200);
  });
});
