import { doors, operations, type Door } from '../doors.js';
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

async function knock({ method, path }: Door, cookie: string): Promise<string> {
  const response = await app.instance.get(path, {
    method: method === 'ALL' ? 'GET' : method,
    headers: { ...elsewhere, cookie },
    redirect: 'manual',
  });
  const text = await response.text();
  expect(text).not.toMatch(/\n\s+at |node_modules|\bselect |\.js\b|\/apps\//);
  return `${response.status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`;
}

/** What is open to whoever has no session, by door and by operation. */
async function openTo(person: Person): Promise<string[]> {
  const open: string[] = [];
  for (const door of doors())
    if ((await knock(door, person.cookie)) !== '401 SIGN_IN_NEEDED') open.push(`${door.method} ${door.path}`);
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

describe('while reading is for members only, every door that the application has', () => {
  it('refuses a visitor by the same code, but those for coming in', async () => {
    expect(doors().length).toBeGreaterThan(3);
    expect(await openTo(new Person(app.instance))).toEqual(entrance);
  });

  it('refuses a session at once that was revoked', async () => {
    const person = await app.signedIn('leaving@example.org', 'secretariat');
    const [door] = doors().filter(({ path }) => path === '/open-data/meetings.csv');
    expect(door && (await knock(door, person.cookie))).toMatch(/^200/);
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
