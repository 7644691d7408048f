import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

const registered: Record<string, string> = JSON.parse(
  readFileSync(join(projectFolder, 'dist', 'web', 'documents.json'), 'utf8'),
);
const idOf = (word: string) => Object.entries(registered).find(([, text]) => text.includes(word))?.[0] ?? '';
const question = `/graphql?id=${idOf('participationByMeeting')}&variables=${encodeURIComponent('{"filter":null}')}`;

describe('while reading is for members only', () => {
  let app: AppUnderTest;
  let instance: AppUnderTest['instance'];
  let admin: Person;
  let member: Person;

  const setReading = (reading: string) =>
    admin.form('setReading(reading: $reading)', '$reading: String!', { reading });

  beforeAll(async () => {
    app = await openApp();
    ({ instance, admin } = app);
    member = await app.signedIn('mar@example.org', 'member', { country: 'MAR' });
  });
  afterAll(async () => {
    await app.close();
  });
  afterEach(() => setReading('open'));

  it('a visitor gets no answer that was cached for everybody, and none by its tag', async () => {
    const open = await instance.get(question);
    expect(open.status).toBe(200);
    const etag = open.headers.get('etag') ?? '';
    expect(await setReading('members')).toEqual([]);
    const askings: Record<string, string>[] = [{}, { 'if-none-match': etag }];
    for (const headers of askings) {
      const closed = await instance.get(question, { headers });
      expect(closed.status).toBe(401);
      expect(await closed.text()).not.toContain('pesnet-4');
    }
  });

  it('a member gets the same bytes as before, and no proxy may keep them', async () => {
    const hash = async (response: Response) =>
      createHash('sha1')
        .update(await response.text())
        .digest('hex');
    const open = await hash(await instance.get(question));
    await setReading('members');
    const closed = await member.get(question);
    expect(closed.headers.get('cache-control')).toBe('private, no-cache');
    expect(await hash(closed)).toBe(open);
    expect((await instance.get(question)).status).toBe(401);
  });

  it('every other way to the figures is closed to a visitor and open to a member', async () => {
    await setReading('members');
    const query = '{ network { asOf } }';
    const visitor = new Person(instance);
    expect(await visitor.send(query)).toMatchObject({ code: 'SIGN_IN_NEEDED', data: null });
    expect((await member.send(query)).code).toBeNull();
    for (const file of [
      'meetings.csv',
      'observations.json',
      'members.metadata.json',
      'observations.sdmx.csv',
    ]) {
      const path = `/open-data/${file}?country=MAR`.replace(/(meetings|members)(.*)\?.*/, '$1$2');
      expect([file, (await visitor.get(path)).status]).toEqual([file, 401]);
      expect([file, (await member.get(path)).status]).toEqual([file, 200]);
    }
  });

  it('the pages themselves open, so that one can sign in', async () => {
    await setReading('members');
    expect((await instance.get('/sign-in')).status).toBe(200);
    expect((await instance.get('/ar')).status).toBe(200);
  });

  it('a visitor cannot tell a page, picture or map that is there from one that is not', async () => {
    const found = ['/countries/SEN', '/ar/meetings/pesnet-4', '/pictures/index.png', '/sitemap.xml'];
    const open = await Promise.all(found.map(async (path) => (await instance.get(path)).status));
    expect(open).toEqual([200, 200, 200, 200]);
    await setReading('members');
    const seen = async (path: string) => {
      const response = await instance.get(path);
      const body = (await response.text()).replace(/"requestId":"[^"]*"/, '');
      return { status: response.status, type: response.headers.get('content-type'), body };
    };
    const missing = ['/countries/QQQ', '/ar/meetings/never', '/pictures/never.png', '/never.xml'];
    for (const [index, path] of found.entries())
      expect([path, await seen(path)]).toEqual([path, await seen(missing[index] ?? '')]);
  });

  it('a session that is ended reads nothing more', async () => {
    await setReading('members');
    const leaving = new Person(instance);
    await leaving.signIn('mar@example.org');
    expect((await leaving.get(question)).status).toBe(200);
    const { account } = await admin.accountOf('mar@example.org');
    await admin.form('endSessionsOf(account: $account)', '$account: ID!', { account });
    expect((await leaving.get(question)).status).toBe(401);
  });
});

describe('what is meant for one person', () => {
  it('is no registered question: GET answers the same to all', () => {
    const personal = /\b(me|people|outbox|audit|link)\b *(\(|\{)/;
    const documents = Object.values(registered).filter((text) => /^query/.test(text) && personal.test(text));
    expect(documents.every((text) => !text.includes('network {'))).toBe(true);
  });
});
