import { once } from 'node:events';
import { connect } from 'node:net';
import { endpoints, operations, type Endpoint } from '../endpoints.js';
import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

let app: AppUnderTest;
let admin: Person;

beforeAll(async () => {
  app = await openApp();
  ({ admin } = app);
  expect(await setReading('members')).toEqual([]);
});
afterAll(() => app.close());

function setReading(reading: string): Promise<string[]> {
  return admin.form('setReading(reading: $reading)', '$reading: String!', { reading });
}

/** As a person of another machine, so that nothing is allowed because it is from this one. */
const elsewhere = { 'x-forwarded-for': '203.0.113.9' };

async function knock({ method, path }: Endpoint, cookie: string): Promise<string> {
  const response = await app.instance.get(path, {
    method: method === 'ALL' ? 'GET' : method,
    headers: { ...elsewhere, cookie },
    redirect: 'manual',
  });
  const text = await response.text();
  expect(text).not.toMatch(/\n\s+at |node_modules|\bselect |\.js\b|\/apps\//);
  return `${response.status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`;
}

/** What is open to the one who has no session, by endpoint and by operation. */
async function openTo(person: Person): Promise<string[]> {
  const open: string[] = [];
  for (const endpoint of endpoints())
    if ((await knock(endpoint, person.cookie)) !== '401 SIGN_IN_NEEDED')
      open.push(`${endpoint.method} ${endpoint.path}`);
  for (const { name, text } of await operations()) {
    const { code } = await person.send(text, {}, elsewhere);
    if (code !== 'SIGN_IN_NEEDED') open.push(name);
  }
  return open.sort();
}

/** Where people come in, and nothing else. */
const entrance = [
  'GET /openid',
  'acceptInvitation',
  'becomeFirstAdministrator',
  'confirmAddress',
  'link',
  'me',
  'requestReset',
  'resetPassword',
  'signIn',
  'signInElsewhere',
  'signInProvider',
  'signOut',
];

describe('while reading is for members only, every endpoint that the application has', () => {
  it('refuses a visitor by the same code, but those for coming in', async () => {
    expect(endpoints().length).toBeGreaterThan(3);
    expect(await openTo(new Person(app.instance))).toEqual(entrance);
  });

  it('refuses a session at once that was revoked', async () => {
    const person = await app.signedIn('leaving@example.org', 'secretariat');
    const [endpoint] = endpoints().filter(({ path }) => path === '/open-data/meetings.csv');
    expect(endpoint && (await knock(endpoint, person.cookie))).toMatch(/^200/);
    const { account } = await admin.accountOf('leaving@example.org');
    expect(await admin.form('endSessionsOf(account: $account)', '$account: ID!', { account })).toEqual([]);
    const revoked = new Person(app.instance, person.cookie);
    expect(await openTo(revoked)).toEqual(entrance);
  });
});

describe('the link for the first administrator', () => {
  it('is no way in once there is one', async () => {
    expect(await new Person(app.instance).becomeFirst('again@example.org')).toEqual(['link']);
  });
});

describe('a body that is still on its way when it is refused', () => {
  const PIECE = Buffer.alloc(64 * 1024, 'x');

  /** Sends slowly what never ends until there is an answer, and a megabyte more, as someone who does not read it at once. */
  async function sendSlowly(method: string, path: string, cookie: string, framing: string): Promise<string> {
    const { port } = new URL(app.instance.url);
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    let answer = '';
    socket.on('data', (text) => (answer += String(text)));
    const failed = once(socket, 'close');
    const send = async (piece: Buffer | string): Promise<void> => {
      if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), failed]);
      await new Promise(setImmediate);
    };
    const piece = framing.includes('chunked')
      ? `${PIECE.length.toString(16)}\r\n${String(PIECE)}\r\n`
      : PIECE;
    const headers = [`cookie: ${cookie}`, 'content-type: application/json', 'x-file-name: list.csv', framing];
    await send(`${method} ${path} HTTP/1.1\r\nhost: pesnet\r\n${headers.join('\r\n')}\r\n\r\n`);
    while (!answer.endsWith('}')) await send(piece);
    for (let more = 0; more < 16; more += 1) await send(piece);
    socket.end();
    await failed;
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    return `${answer.slice(9, 12)} ${/"code":"([\w-]+)"/.exec(answer)?.[1] ?? ''}`;
  }

  const long = 'content-length: 900000000';
  let desk: Person;
  beforeAll(async () => {
    desk = await app.signedIn('desk@example.org', 'secretariat');
  });

  it('is answered a visitor at every endpoint that takes one', async () => {
    const taking = endpoints().filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method));
    expect(taking.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/import/files', '/entry/files', '/export/deck/template']),
    );
    for (const { method, path } of taking)
      expect(await sendSlowly(method, path, '', long)).toBe('401 SIGN_IN_NEEDED');
  });

  it.each([
    ['POST', '/import/files?kind=attendance', long, '413 too-large'],
    ['POST', '/import/files?kind=attendance', 'transfer-encoding: chunked', '413 too-large'],
    ['POST', '/import/files?kind=nothing', long, '400 BAD_REQUEST'],
    ['POST', '/entry/files', long, '422 too-large'],
    ['POST', '/entry/files', 'transfer-encoding: chunked', '422 too-large'],
    ['PUT', '/export/deck/logo/network', long, '413 BODY_TOO_LARGE'],
    ['PUT', '/export/deck/template', 'transfer-encoding: chunked', '413 BODY_TOO_LARGE'],
    ['POST', '/graphql', long, '413 BODY_TOO_LARGE'],
    ['POST', '/graphql', 'transfer-encoding: chunked', '413 BODY_TOO_LARGE'],
    ['POST', '/participation', long, '405 METHOD_NOT_ALLOWED'],
    ['POST', '/open-data/meetings.csv', long, '404 NOT_FOUND'],
  ])('is answered to the one who may bring one: %s %s, %s', async (method, path, framing, answer) => {
    const sender = /^\/(import|entry)\//.test(path) ? desk : admin;
    expect(await sendSlowly(method, path, sender.cookie, framing)).toBe(answer);
  });
});
