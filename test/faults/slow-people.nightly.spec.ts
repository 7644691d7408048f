import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import type { Person } from '../person.js';

let app: AppUnderTest;
let secretary: Person;
const open: Socket[] = [];

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat');
});
afterEach(() => open.splice(0).forEach((socket) => socket.destroy()));
afterAll(() => app.close());

/** Sends the beginning of a request, and then nothing more. */
async function begin(text: string): Promise<Socket> {
  const { hostname, port } = new URL(app.instance.url);
  const socket = connect(Number(port), hostname);
  open.push(socket);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

/** The first line of what comes back. */
async function answerOn(socket: Socket): Promise<string> {
  const [chunk]: [Buffer] = (await once(socket, 'data')) as [Buffer];
  return chunk.toString('latin1').split('\r\n')[0] ?? '';
}

const unfinished = (path: string, cookie = ''): string =>
  [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'content-length: 9000000',
    'content-type: application/octet-stream',
    'x-file-name: list.pdf',
    ...(cookie === '' ? [] : [`cookie: ${cookie}`]),
    '',
    'x'.repeat(1_000),
  ].join('\r\n');

describe('S3: an upload that never ends', () => {
  it.each(['/entry/files', '/import/files?kind=attendance'])(
    'to %s of someone who may not is refused before its body has come',
    async (path) => {
      expect(await answerOn(await begin(unfinished(path)))).toBe('HTTP/1.1 401 Unauthorized');
    },
  );

  it('of a hundred at once keeps nobody else waiting', async () => {
    for (let n = 0; n < 100; n += 1) await begin(unfinished('/entry/files', secretary.cookie));
    const response = await app.instance.get('/entry/files', {
      method: 'POST',
      headers: { cookie: secretary.cookie, 'x-file-name': 'note.txt' },
      body: 'A note',
    });
    expect(response.status).toBe(201);
  });
});

describe('S4: readers who do not read', () => {
  it('keep no open table from anybody else', async () => {
    const still = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const socket = await begin('GET /open-data/observations.json HTTP/1.1\r\nhost: localhost\r\n\r\n');
        await once(socket, 'readable');
        return socket;
      }),
    );
    for (const path of ['meetings.csv', 'observations.csv']) {
      const response = await app.instance.get(`/open-data/${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      expect((await response.text()).length).toBeGreaterThan(100);
    }
    expect(still.every((socket) => !socket.destroyed)).toBe(true);
  });

  it('and who left before their workbook was made keep no export from anybody else', async () => {
    const words = new URLSearchParams({ language: 'en', table: '{"question":"participationByMeeting"}' });
    const path = `/export/tables.xlsx?${words.toString()}`;
    const left = new AbortController();
    const many = Array.from({ length: 30 }, () =>
      app.instance.get(path, { signal: left.signal }).catch(() => null),
    );
    left.abort();
    await Promise.all(many);
    const response = await app.instance.get(path, { headers: { cookie: secretary.cookie } });
    expect(response.status).toBe(200);
  });
});

describe('S1: a workbook of one merged area over all its rows', () => {
  it('is refused, and the product goes on', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="inlineStr"><is><t>x</t></is></c></row>`,
    ).join('');
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:GR20000"/></mergeCells></worksheet>`;
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const workbook = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="List" sheetId="1" r:id="a"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    const response = await app.instance.get('/import/files?kind=attendance', {
      method: 'POST',
      headers: { cookie: secretary.cookie, 'x-file-name': 'list.xlsx' },
      body: Buffer.from(workbook),
    });
    expect([response.status, await response.json()]).toEqual([
      422,
      { error: { code: 'too-many-merged', sheet: 'List', cells: 'A1:GR20000' } },
    ]);
    expect((await app.instance.get('/health/ready')).status).toBe(200);
  });
});
