import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../graphql/app-error.js';
import { ReceivedFiles, type ReceivedFile } from './received-files.js';

const MEGABYTE = 1_000_000;
const BYTES = Buffer.alloc(10 * MEGABYTE, 'x');

let dataDir: string;
let server: Server;
let work: (file: ReceivedFile) => Promise<unknown>;
const open: Socket[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pesnet-received-'));
  const files = new ReceivedFiles(dataDir, { together: 120 * MEGABYTE, each: 60 * MEGABYTE });
  work = ({ bytes }) => Promise.resolve(bytes);
  server = createServer((request, response) => {
    const by = String(request.headers['x-sender'] ?? 'a');
    files
      .receive(request, { max: 10 * MEGABYTE, by }, (file) => work(file))
      .then(
        (result) => response.end(JSON.stringify(result)),
        (fault: unknown) => response.end(fault instanceof AppError ? fault.code : String(fault)),
      );
  }).listen(0);
  await once(server, 'listening');
});
afterEach(() => {
  open.splice(0).forEach((socket) => socket.destroy());
  server.closeAllConnections();
  server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const lying = (): string[] =>
  existsSync(join(dataDir, 'received')) ? readdirSync(join(dataDir, 'received')) : [];
const port = (): number =>
  Object.assign({ port: 0 } satisfies Pick<AddressInfo, 'port'>, server.address()).port;

async function send(body: Uint8Array, sender = 'a'): Promise<string> {
  const headers = { 'x-sender': sender };
  return (await fetch(`http://127.0.0.1:${port()}/`, { method: 'POST', headers, body })).text();
}

/** Sends so many bytes of an upload that it says is longer, and waits until they lie on the disk. */
async function begin(bytes: number, sender: string): Promise<Socket> {
  const socket = connect(port(), '127.0.0.1');
  open.push(socket);
  socket.on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nhost: a\r\nx-sender: ${sender}\r\ncontent-length: 9999999\r\n\r\n`);
  if (!socket.write(BYTES.subarray(0, bytes))) await once(socket, 'drain');
  return socket;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !holds() && Date.now() < end;) await wait(20);
  expect(holds()).toBe(true);
}

describe('S3: a file that is brought', () => {
  it('lies on the disk whole while someone works on it, and no longer', async () => {
    work = ({ path, bytes, hash }) => Promise.resolve([readFileSync(path, 'utf8'), bytes, hash.slice(0, 8)]);
    expect(JSON.parse(await send(Buffer.from('a list')))).toEqual(['a list', 6, '34d4e651']);
    work = () => Promise.reject(new AppError('BAD_USER_INPUT'));
    expect(await send(Buffer.from('a list'))).toBe('BAD_USER_INPUT');
    expect(lying()).toEqual([]);
  });

  it('leaves nothing where it is too long or breaks off, nor for longer than an hour where its process was killed', async () => {
    expect(await send(Buffer.alloc(10 * MEGABYTE + 1))).toBe('BODY_TOO_LARGE');
    const broken = await begin(1_000, 'a');
    await until(() => lying().length === 1);
    broken.destroy();
    await until(() => lying().length === 0);
    mkdirSync(join(dataDir, 'received'), { recursive: true });
    for (const name of ['half', 'other']) writeFileSync(join(dataDir, 'received', name), 'half a list');
    const anHourAgo = Date.now() / 1_000 - 3_601;
    utimesSync(join(dataDir, 'received', 'half'), anHourAgo, anHourAgo);
    await new ReceivedFiles(dataDir).onModuleInit();
    expect(lying()).toEqual(['other']);
  });

  it('stays where another instance starts in the same folder', async () => {
    let go = (): void => undefined;
    const gone = new Promise<void>((resolve) => (go = resolve));
    work = async ({ path }) => {
      await gone;
      return readFileSync(path, 'utf8');
    };
    const sent = send(Buffer.from('a list'));
    await until(() => lying().length === 1);
    await new ReceivedFiles(dataDir).onModuleInit();
    go();
    expect(JSON.parse(await sent)).toBe('a list');
  });

  it('takes no memory as it comes: twenty unfinished ones of five megabytes', async () => {
    const before = process.memoryUsage().arrayBuffers;
    for (let n = 0; n < 20; n += 1) await begin(5 * MEGABYTE, n % 2 === 0 ? 'a' : 'b');
    await until(() => lying().length === 20);
    globalThis.gc?.();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * MEGABYTE);
  });

  it('is refused where its sender has too much on its way, which keeps nobody else out', async () => {
    for (let n = 0; n < 6; n += 1) await begin(9 * MEGABYTE, 'a');
    const sizes = () =>
      lying().reduce((sum, name) => sum + statSync(join(dataDir, 'received', name)).size, 0);
    await until(() => sizes() === 54 * MEGABYTE);
    expect(await send(BYTES.subarray(0, 9 * MEGABYTE), 'a')).toBe('BUSY');
    expect(await send(BYTES.subarray(0, 9 * MEGABYTE), 'b')).toBe(String(9 * MEGABYTE));
  });
});
