import { TOTP, URI } from 'otpauth';
import { itAtNight } from '../nightly.js';
import { password, Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

let app: AppUnderTest;
let database: AppUnderTest['database'];
let instance: AppUnderTest['instance'];
let admin: AppUnderTest['admin'];
let signedIn: AppUnderTest['signedIn'];
let start: AppUnderTest['start'];

beforeAll(async () => {
  app = await openApp({ administrator: false });
  ({ database, instance, admin, signedIn, start } = app);
});
afterAll(() => app.close());

describe('the first administrator', () => {
  it('comes in by the newest printed link only, which works once even when used twice at once', async () => {
    const early = new Person(instance);
    const second = await start();
    await second.says('This link makes one');
    expect(await early.becomeFirst()).toEqual(['link']);
    const [one, other] = [new Person(second), new Person(second)];
    const answers = await Promise.all([one.becomeFirst(), other.becomeFirst('other@example.org')]);
    expect(answers.flat()).toEqual(['link']);
    expect(await one.becomeFirst('third@example.org')).toEqual(['link']);
    const { email } = await database.one<{ email: string }>('select email from person');
    expect(await admin.signIn(email)).toBe('in');
    await database.query(`update person set email = 'admin@example.org', name = 'Ada Admin'`);
    await second.kill('SIGTERM');
  });

  itAtNight('is asked for no more at the next start', async () => {
    const again = await start();
    await again.kill('SIGTERM');
    expect(again.output).not.toContain('#');
    expect(again.output).not.toContain('administrator');
  });
});

describe('a session', () => {
  it('is a cookie that scripts cannot read, and no secret is kept in the database', async () => {
    const response = await instance.get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { signIn(email: "ADMIN@example.org", password: "${password}") { next } }`,
      }),
    });
    const [line = ''] = response.headers.getSetCookie().filter((cookie) => cookie.startsWith('session='));
    expect(line).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(line).not.toMatch(/Secure/);
    const kept: { secret_hash: string }[] = await database.query('select secret_hash from account_session');
    expect(kept.map(({ secret_hash: hash }) => hash)).not.toContain(/session=([^;]+)/.exec(line)?.[1]);
  });

  it('that is ended in another browser is over at the next request', async () => {
    const other = new Person(instance);
    expect(await other.signIn('admin@example.org')).toBe('in');
    const { data } = await admin.send<{ me: { sessions: { id: string; current: boolean }[] } }>(
      '{ me { sessions { id current } } }',
    );
    const foreign = data?.me.sessions.find(({ current }) => !current)?.id;
    for (const { id, current } of data?.me.sessions ?? [])
      if (!current) expect(await admin.form('endSession(id: $id)', '$id: ID!', { id })).toEqual([]);
    expect(foreign).toBeDefined();
    expect((await other.send('{ people { name } }')).code).toBe('SIGN_IN_NEEDED');
    expect((await other.send<{ me: null }>('{ me { name } }')).data?.me).toBeNull();
  });

  it('of someone else cannot be ended, nor distinguished from one that does not exist', async () => {
    const member = await signedIn('mar@example.org', 'member', { country: 'MAR' });
    const { data } = await admin.send<{ me: { sessions: { id: string }[] } }>('{ me { sessions { id } } }');
    const ending = 'mutation ($id: ID!) { endSession(id: $id) { problems { code } } }';
    const theirs = await member.send(ending, { id: data?.me.sessions[0]?.id });
    const nobodys = await member.send(ending, { id: '00000000-0000-4000-8000-000000000000' });
    const plain = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    expect(theirs.code).toBe('NOT_FOUND');
    expect(plain(theirs.text)).toBe(plain(nobodys.text));
    const { tried } = await database.one<{ tried: number }>(
      `select count(*)::integer as tried from audit_entry where action = 'access.refused'`,
    );
    expect(tried).toBe(2);
    expect((await admin.send<{ me: object }>('{ me { name } }')).data?.me).toEqual({ name: 'Ada Admin' });
  });

  itAtNight('behind https has the prefix __Host- and is told to stay with https', async () => {
    const secure = await start({ PUBLIC_URL: 'https://pesnet.example.org' });
    const response = await secure.get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { signIn(email: "admin@example.org", password: "${password}") { next } }`,
      }),
    });
    await secure.kill('SIGTERM');
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-session='));
    expect(line).toMatch(/; Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
    expect(response.headers.get('strict-transport-security')).toContain('max-age=');
  });
});

describe('guessing a password', () => {
  const tries = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, n) =>
        `a${from + n}: signIn(email: "mar@example.org", password: "wrong guess ${from + n}") { problems { code } }`,
    ).join(' ');

  it('in one document counts each try, and then even the right one has to wait', async () => {
    const guesser = new Person(instance);
    const { data } = await guesser.send<Record<string, { problems: { code: string }[] }>>(
      `mutation { ${tries(0, 15)} }`,
    );
    const codes = Object.values(data ?? {}).map(({ problems }) => problems[0]?.code);
    expect(codes).toEqual([...Array(5).fill('wrong'), ...Array(10).fill('wait')]);
    expect(await new Person(instance).signIn('mar@example.org')).toBe('wait');
  });

  it('by 500 aliases or a batch is refused before anything is tried', async () => {
    const guesser = new Person(instance);
    expect((await guesser.send(`mutation { ${tries(0, 20)} }`)).code).toBe('ALIAS_LIMIT');
    expect((await guesser.send(`mutation { ${tries(0, 500)} }`)).code).toMatch(/^(TOKEN|ALIAS)_LIMIT$/);
  });

  it('works again after the wait, which grows with each further failure', async () => {
    await database.query(`update attempt set blocked_until = now()`);
    const guesser = new Person(instance);
    expect(await guesser.signIn('mar@example.org', 'wrong once more')).toBe('wrong');
    const { left } = await database.one<{ left: number }>(
      `select max(extract(epoch from blocked_until - failed_at))::integer as left from attempt`,
    );
    expect(left).toBe(60);
    await database.query(`update attempt set blocked_until = now()`);
    expect(await guesser.signIn('mar@example.org')).toBe('in');
  });

  it('tells nothing about which addresses have an account', async () => {
    const guesser = new Person(instance);
    const unknown = await guesser.signIn('nobody@example.org', 'wrong guess');
    expect([unknown, await guesser.signIn('mar@example.org', 'wrong guess')]).toEqual(['wrong', 'wrong']);
    const reset = (email: string) =>
      guesser.form('requestReset(email: $email)', '$email: String!', { email });
    expect([await reset('nobody@example.org'), await reset('sec@example.org')]).toEqual([[], []]);
  });
});

describe('a forgotten password', () => {
  it('is set again by a link that works once and ends every session', async () => {
    const person = await signedIn('forgot@example.org', 'chair');
    expect(
      await person.form('requestReset(email: $email)', '$email: String!', { email: 'Forgot@example.org' }),
    ).toEqual([]);
    const secret = await admin.letterTo('forgot@example.org');
    const reset = (word: string) =>
      new Person(instance).form(
        'resetPassword(secret: $secret, password: $word)',
        '$secret: String!, $word: String!',
        { secret, word },
      );
    expect(await reset('short')).toEqual(['short']);
    expect(await reset('P@ssword1234')).toEqual(['common']);
    expect(await reset('another green window')).toEqual([]);
    expect(await reset('another green window')).toEqual(['link']);
    expect((await person.send<{ me: null }>('{ me { name } }')).data?.me).toBeNull();
    expect(await person.signIn('forgot@example.org')).toBe('wrong');
    expect(await person.signIn('forgot@example.org', 'another green window')).toBe('in');
  });

  it('is no use after its hour', async () => {
    await signedIn('late@example.org', 'chair');
    await admin.form('requestReset(email: $email)', '$email: String!', { email: 'late@example.org' });
    const secret = await admin.letterTo('late@example.org');
    await database.query(`update account_link set ends_at = now() where purpose = 'reset'`);
    const { data } = await admin.send<{ link: null }>(
      'query ($secret: String!) { link(secret: $secret) { purpose } }',
      {
        secret,
      },
    );
    expect(data?.link).toBeNull();
  });
});

describe('a second factor', () => {
  it('is asked once it was confirmed, and each code counts once', async () => {
    const person = await signedIn('careful@example.org', 'chair');
    const begun = await person.send<{ beginSecondFactor: { address: string } }>(
      `mutation { beginSecondFactor(password: "${password}") { address problems { code } } }`,
    );
    const app = URI.parse(begun.data?.beginSecondFactor.address ?? '');
    if (!(app instanceof TOTP)) throw new Error('No address for an app of codes.');
    const code = (ahead = 0) => app.generate({ timestamp: Date.now() + ahead * 30_000 });
    const confirm = (given: string) =>
      person.form('confirmSecondFactor(code: $code)', '$code: String!', { code: given });
    expect(await confirm('000000')).toEqual(['wrong-code']);
    expect(await confirm(code(-1))).toEqual([]);
    const visitor = new Person(instance);
    expect(await visitor.signIn('careful@example.org')).toBe('code');
    const now = code();
    expect(await visitor.signIn('careful@example.org', password, now)).toBe('in');
    expect(await new Person(instance).signIn('careful@example.org', password, now)).toBe('wrong-code');
  });
});

describe('a request of another site', () => {
  const query = 'mutation { signOut { problems { code } } }';

  it('is refused by its origin', async () => {
    const strange: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of strange)
      expect(await admin.send(query, {}, headers)).toMatchObject({ code: 'CROSS_SITE', status: 403 });
    expect((await admin.send<{ me: object }>('{ me { name } }')).data?.me).toEqual({ name: 'Ada Admin' });
  });

  it('sent as a form or by GET changes nothing', async () => {
    const form = await instance.get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: admin.cookie },
      body: JSON.stringify({ query }),
    });
    expect(form.status).toBe(415);
    const got = await admin.get(`/graphql?query=${encodeURIComponent(query)}`);
    expect(got.status).toBe(400);
    expect((await admin.send<{ me: object }>('{ me { name } }')).data?.me).toEqual({ name: 'Ada Admin' });
  });
});

describe('over plain http', () => {
  const through = { 'x-forwarded-for': '203.0.113.9' };
  const query = `mutation { signIn(email: "admin@example.org", password: "${password}") { next problems { code } } }`;

  it('nobody signs in through a proxy', async () => {
    expect((await new Person(instance).send(query, {}, through)).data).toEqual({
      signIn: { next: 'again', problems: [{ code: 'insecure-connection' }] },
    });
  });

  itAtNight('ALLOW_HTTP says that the line is safe: then people sign in through a proxy', async () => {
    const allowed = await start({ ALLOW_HTTP: 'on' });
    const { data } = await new Person(allowed).send(query, {}, through);
    await allowed.kill('SIGTERM');
    expect(data).toEqual({ signIn: { next: 'in', problems: [] } });
  });
});
