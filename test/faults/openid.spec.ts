import { freePort, type Instance } from '../instance.js';
import { itAtNight } from '../nightly.js';
import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { followBack, IdentityProvider, type Someone } from '../provider.js';

const publicUrl = 'http://localhost:1';
const returnTo = `${publicUrl}/openid`;
const amina: Someone = { subject: 'amina-1', email: 'Amina@example.org', verified: true };

let app: AppUnderTest;
let provider: IdentityProvider;
let instance: Instance;
let admin: Person;

beforeAll(async () => {
  provider = new IdentityProvider(await freePort(), returnTo);
  await provider.open();
  app = await openApp({ env: { ...provider.settings, PUBLIC_URL: publicUrl } });
  ({ instance, admin } = app);
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

interface Leaving {
  readonly signInElsewhere: {
    readonly address: string | null;
    readonly problems: readonly { code: string }[];
  };
}

/** The address at the provider to which a browser is sent, or why it is not. */
async function leave(person: Person, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { data, code } = await person.send<Leaving>(
    'mutation { signInElsewhere(language: "fr", next: "/fr/data") { address problems { code } } }',
    {},
    headers,
  );
  return data?.signInElsewhere.address ?? data?.signInElsewhere.problems[0]?.code ?? code ?? '';
}

/** Where the product sends a browser that came back. */
async function comeBack(person: Person, path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await person.visit(path, headers);
  return { status: response.status, to: response.headers.get('location') ?? '' };
}

/** Signs in at the provider as someone, and comes back; how it ended. */
async function enterAs(who: Someone | null, person = new Person(instance)): Promise<string> {
  provider.who = who;
  const { to } = await comeBack(person, await followBack(await leave(person), returnTo));
  return new URL(to, publicUrl).searchParams.get('returned') ?? to;
}

async function nameOf(person: Person): Promise<string | null> {
  const { data } = await person.send<{ me: { name: string } | null }>('{ me { name } }');
  return data?.me?.name ?? null;
}

function invite(email: string, name = 'Amina Saïdi'): Promise<string[]> {
  return admin.invite({ name, email, role: 'member', country: 'MAR' });
}

describe('whom a provider of OpenID Connect knows', () => {
  it('comes in by the address that was invited, in a session like any other', async () => {
    expect(await invite('amina@example.org')).toEqual([]);
    const person = new Person(instance);
    provider.who = amina;
    const address = await leave(person);
    expect(new URL(address).searchParams.get('code_challenge_method')).toBe('S256');
    const { status, to } = await comeBack(person, await followBack(address, returnTo));
    expect([status, to]).toEqual([303, '/fr/sign-in?returned=in&next=%2Ffr%2Fdata']);
    expect(await nameOf(person)).toBe('Amina Saïdi');
    const { data } = await person.send<{ me: { password: boolean; sessions: { current: boolean }[] } }>(
      '{ me { password sessions { current } } }',
    );
    expect(data?.me).toEqual({ password: false, sessions: [{ current: true }] });
    const { account } = await admin.accountOf('amina@example.org');
    const ended = await admin.form('endSessionsOf(account: $account)', '$account: ID!', { account });
    expect([ended, await nameOf(person)]).toEqual([[], null]);
  });

  it('has accepted the invitation by that: its link works no more', async () => {
    expect(await invite('by-provider@example.org')).toEqual([]);
    const secret = await admin.letterTo('by-provider@example.org');
    expect(await enterAs({ subject: 'x-1', email: 'by-provider@example.org', verified: true })).toBe('in');
    expect(await new Person(instance).accept(secret)).toEqual(['link']);
  });

  it('stays who they are when the provider tells another address, and takes no second subject', async () => {
    const person = new Person(instance);
    expect(await enterAs({ ...amina, email: 'admin@example.org', verified: false }, person)).toBe('in');
    expect(await nameOf(person)).toBe('Amina Saïdi');
    expect(await enterAs({ ...amina, subject: 'amina-2' })).toBe('unknown');
  });

  it('and whom nobody invited stays out, and no account is made', async () => {
    const people = () => app.database.query('select count(*)::integer as n from account');
    const before = await people();
    const person = new Person(instance);
    expect(await enterAs({ subject: 's', email: 'stranger@example.org', verified: true }, person)).toBe(
      'unknown',
    );
    expect([await nameOf(person), await people()]).toEqual([null, before]);
  });

  it('without a verified address is not taken for its holder', async () => {
    const person = new Person(instance);
    expect(await enterAs({ subject: 'mallory', email: 'admin@example.org', verified: false }, person)).toBe(
      'unverified',
    );
    expect(await nameOf(person)).toBeNull();
  });

  it('and turned back there gets an error', async () => {
    expect(await enterAs(null)).toBe('refused');
  });
});

describe('what comes back from a provider', () => {
  const returned = async (person: Person, path: string) =>
    new URL((await comeBack(person, path)).to, publicUrl).searchParams.get('returned');

  beforeEach(() => {
    provider.who = amina;
  });

  it('with another state is refused, and its state is used up', async () => {
    const person = new Person(instance);
    const path = await followBack(await leave(person), returnTo);
    expect(await returned(person, path.replace(/state=[^&]+/, 'state=forged'))).toBe('refused');
    expect(await returned(person, path)).toBe('stale');
    expect(await nameOf(person)).toBeNull();
  });

  it('works once', async () => {
    const person = new Person(instance);
    const path = await followBack(await leave(person), returnTo);
    const cookie = person.cookie;
    expect(await returned(person, path)).toBe('in');
    const again = await instance.get(path, { headers: { cookie }, redirect: 'manual' });
    expect(again.headers.get('location')).toContain('returned=stale');
    expect(again.headers.getSetCookie().some((line) => line.startsWith('session='))).toBe(false);
  });

  it('with a code that was used before is refused by the provider', async () => {
    const person = new Person(instance);
    const used = await followBack(await leave(person), returnTo);
    expect(await returned(person, used)).toBe('in');
    const other = new Person(instance);
    const fresh = new URL(await followBack(await leave(other), returnTo), publicUrl);
    fresh.searchParams.set('code', new URL(used, publicUrl).searchParams.get('code') ?? '');
    expect(await returned(other, fresh.pathname + fresh.search)).toBe('refused');
    expect(await nameOf(other)).toBeNull();
  });

  it('in another browser than the one that left signs nobody in', async () => {
    const path = await followBack(await leave(new Person(instance)), returnTo);
    const victim = new Person(instance);
    expect(await returned(victim, path)).toBe('stale');
    expect(await nameOf(victim)).toBeNull();
  });

  it('after ten minutes is too late', async () => {
    const person = new Person(instance);
    const path = await followBack(await leave(person), returnTo);
    await app.database.query('update oidc_state set ends_at = now()');
    expect(await returned(person, path)).toBe('stale');
  });

  it('is kept out of the log', async () => {
    const person = new Person(instance);
    const path = await followBack(await leave(person), returnTo);
    await returned(person, path);
    expect(instance.output).toContain('"url":"/openid"');
    expect(instance.output).not.toContain(new URL(path, publicUrl).searchParams.get('code'));
  });
});

describe('what holds for a password holds for a provider', () => {
  const through = { 'x-forwarded-for': '203.0.113.9' };

  it('S8: wrong words for the password keep nobody out who comes by the provider', async () => {
    const guesser = new Person(instance);
    const tries: string[] = [];
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f'])
      tries.push(await guesser.signIn('amina@example.org', word));
    expect(tries.at(-1)).toBe('wait');
    expect(await enterAs(amina)).toBe('in');
  });

  it('S8: the address to which browsers come back counts nothing where nobody was sent away', async () => {
    await app.database.query('delete from attempt');
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' };
    for (let images = 0; images < 45; images += 1)
      expect((await comeBack(new Person(instance), '/openid?x', headers)).to).toContain('returned=stale');
    expect(await app.database.query('select key from attempt')).toEqual([]);
    expect(await enterAs(amina)).toBe('in');
  });

  it('nobody comes in through a proxy over plain http', async () => {
    const person = new Person(instance);
    expect(await leave(person, through)).toBe('insecure-connection');
    const path = await followBack(await leave(person), returnTo);
    expect((await comeBack(person, path, through)).to).toBe('/sign-in?returned=insecure-connection');
  });

  itAtNight('ALLOW_HTTP says that the line is safe: then people come in through a proxy', async () => {
    const allowed = await app.start({ ...provider.settings, PUBLIC_URL: publicUrl, ALLOW_HTTP: 'on' });
    const other = new Person(allowed);
    const back = await followBack(await leave(other, through), returnTo);
    expect((await comeBack(other, back, through)).to).toContain('returned=in');
    await allowed.kill('SIGTERM');
  });

  it('an erased person comes in no more, and nothing of the link is left', async () => {
    const gone: Someone = { subject: 'gone-1', email: 'gone@example.org', verified: true };
    expect(await invite('gone@example.org', 'To be erased')).toEqual([]);
    const person = new Person(instance);
    expect(await enterAs(gone, person)).toBe('in');
    const { account } = await admin.accountOf('gone@example.org');
    const words = '$account: ID!, $reason: String!';
    const reason = 'Asked for it';
    expect(
      await admin.form('erasePerson(account: $account, reason: $reason)', words, { account, reason }),
    ).toEqual([]);
    expect(await nameOf(person)).toBeNull();
    expect(await enterAs(gone)).toBe('unknown');
    expect(
      await app.database.query(`select account_id from account_identity where subject = 'gone-1'`),
    ).toEqual([]);
  });

  it('a new invitation takes the link away, so that a new subject can take its place', async () => {
    const { account } = await admin.accountOf('amina@example.org');
    expect(await admin.form('inviteAgain(account: $account)', '$account: ID!', { account })).toEqual([]);
    expect(await enterAs({ ...amina, subject: 'amina-2' })).toBe('in');
    expect(await enterAs(amina)).toBe('unknown');
  });
});

describe('a provider that is away', () => {
  itAtNight('is told before and after, and costs no try', async () => {
    const person = new Person(instance);
    provider.who = amina;
    const path = await followBack(await leave(person), returnTo);
    await provider.close();
    expect((await comeBack(person, path)).to).toContain('returned=away');
    const late = await app.start({ ...provider.settings, PUBLIC_URL: publicUrl });
    expect(await leave(new Person(late))).toBe('provider-away');
    await provider.open();
    expect(await leave(new Person(late))).toContain(provider.issuer);
    await late.kill('SIGTERM');
  });
});

describe('a product without a provider', () => {
  itAtNight('offers none, and its address is not there', async () => {
    const plain = await app.start();
    const visitor = new Person(plain);
    expect((await visitor.send('{ signInProvider }')).data).toEqual({ signInProvider: null });
    expect(await leave(visitor)).toBe('NOT_FOUND');
    expect((await comeBack(visitor, '/openid?code=x&state=y')).status).toBe(404);
    await plain.kill('SIGTERM');
    expect((await new Person(instance).send('{ signInProvider }')).data).toEqual({
      signInProvider: new URL(provider.issuer).host,
    });
  });
});
