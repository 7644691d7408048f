import { password, Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

let app: AppUnderTest;
let database: AppUnderTest['database'];
let instance: AppUnderTest['instance'];
let admin: AppUnderTest['admin'];
let signedIn: AppUnderTest['signedIn'];

beforeAll(async () => {
  app = await openApp();
  ({ database, instance, admin, signedIn } = app);
});
afterAll(() => app.close());

async function self(person: Person): Promise<unknown> {
  return (await person.send<{ me: object }>('{ me { name email } }')).data?.me;
}

function changeAddress(person: Person, email: string, secret: string | null = password): Promise<string[]> {
  return person.form('changeAddress(email: $email, password: $secret)', '$email: String!, $secret: String', {
    email,
    secret,
  });
}

function confirm(secret: string): Promise<string[]> {
  return new Person(instance).form('confirmAddress(secret: $secret)', '$secret: String!', { secret });
}

describe('an invitation', () => {
  it('of one address is one, also where several are sent at the same moment', async () => {
    const invite = () =>
      admin.form('invite(guest: $guest)', '$guest: GuestInput!', {
        guest: {
          ...{ name: 'A guest', email: 'guest@example.org' },
          ...{ role: 'vice-chair', language: 'fr' },
        },
      });
    const all = await Promise.all(Array.from({ length: 6 }, invite));
    expect(all.map((problems) => problems.join()).sort()).toEqual(['', ...Array<string>(5).fill('known')]);
  });
});

describe('a name', () => {
  const changeName = (person: Person, name: string) =>
    person.form('changeName(name: $name)', '$name: String!', { name });

  it('is changed by its holder, tidied and bounded', async () => {
    const person = await signedIn('named@example.org', 'member', { country: 'MAR', name: 'Fist Nmae' });
    expect(await changeName(person, ' First \u202e Name ')).toEqual([]);
    expect(await self(person)).toEqual({ name: 'First Name', email: 'named@example.org' });
    expect(await changeName(person, ' \u200b ')).toEqual(['empty']);
    expect(await changeName(person, 'x'.repeat(121))).toEqual(['long']);
    expect(await changeName(new Person(instance), 'Nobody')).toEqual(['SIGN_IN_NEEDED']);
  });

  it('is put right by the one who may invite, of those whom they have a say over only', async () => {
    const rename = (by: Person, account: string) =>
      by.form('renamePerson(account: $account, name: "Put Right")', '$account: ID!', { account });
    const { account } = await admin.accountOf('named@example.org');
    const member = await signedIn('other@example.org', 'member', { country: 'SEN' });
    const secretariat = await signedIn('sec@example.org', 'secretariat');
    expect(await rename(member, account)).toEqual(['FORBIDDEN']);
    expect(await rename(secretariat, account)).toEqual([]);
    expect(await rename(secretariat, (await admin.accountOf('admin@example.org')).account)).toEqual([
      'NOT_FOUND',
    ]);
    const people = await admin.send<{ people: { name: string }[] }>('{ people { name } }');
    expect(people.data?.people.map(({ name }) => name)).toContain('Put Right');
  });

  it('is on record as changed, by whom, and without the name', async () => {
    const entries = await database.query(
      `select p.name, e.before, e.after from audit_entry e join person p using (account_id)
       where e.action = 'account.name' order by e.at`,
    );
    expect(entries).toEqual([
      { name: 'Put Right', before: null, after: null },
      { name: 'Person secretariat', before: null, after: null },
    ]);
  });
});

describe('an address', () => {
  it('counts once the link sent to it is opened, and the present one is notified', async () => {
    const person = await signedIn('old@example.org', 'chair');
    expect(await changeAddress(person, 'New@example.org', 'a wrong guess')).toEqual(['wrong-password']);
    expect(await changeAddress(person, 'no address')).toEqual(['no-address']);
    expect(await changeAddress(person, 'OLD@example.org')).toEqual(['same']);
    expect(await changeAddress(person, 'New@example.org')).toEqual([]);
    expect(await person.signIn('old@example.org')).toBe('in');
    expect(await new Person(instance).signIn('new@example.org')).toBe('wrong');
    const { data } = await admin.send<{ outbox: { letters: { email: string; kind: string }[] } }>(
      '{ outbox { letters { email kind } } }',
    );
    expect(data?.outbox.letters).toEqual(
      expect.arrayContaining([
        { email: 'new@example.org', kind: 'address' },
        { email: 'old@example.org', kind: 'address-asked' },
      ]),
    );
    const secret = await admin.letterTo('new@example.org');
    expect(await confirm(secret)).toEqual([]);
    expect(await confirm(secret)).toEqual(['link']);
    expect(await new Person(instance).signIn('old@example.org')).toBe('wrong');
    expect(await new Person(instance).signIn('new@example.org')).toBe('in');
    expect(await self(person)).toMatchObject({ email: 'new@example.org' });
  });

  it('of someone else is reported as taken to none but who reads its letters', async () => {
    const person = await signedIn('curious@example.org', 'chair');
    expect(await changeAddress(person, 'new@example.org')).toEqual([]);
    expect(await confirm(await admin.letterTo('new@example.org'))).toEqual(['known']);
    expect(await self(person)).toMatchObject({ email: 'curious@example.org' });
  });

  it('asked for twice counts by the later link only', async () => {
    const person = await signedIn('twice@example.org', 'chair');
    expect(await changeAddress(person, 'first@example.org')).toEqual([]);
    const first = await admin.letterTo('first@example.org');
    expect(await changeAddress(person, 'second@example.org')).toEqual([]);
    expect(await confirm(first)).toEqual(['link']);
    expect(await confirm(await admin.letterTo('second@example.org'))).toEqual([]);
    expect(await self(person)).toMatchObject({ email: 'second@example.org' });
  });

  it('cannot be used to send letters without end', async () => {
    const person = await signedIn('sender@example.org', 'chair');
    const codes: string[] = [];
    for (const n of [1, 2, 3, 4, 5, 6])
      codes.push(...(await changeAddress(person, `victim${n}@example.org`)));
    expect(codes).toEqual(['wait']);
  });

  it('and a name that were changed are gone with the person who is erased', async () => {
    const person = await signedIn('leaving@example.org', 'chair');
    expect(await changeAddress(person, 'elsewhere@example.org')).toEqual([]);
    const { account } = await admin.accountOf('leaving@example.org');
    const words = '$account: ID!, $reason: String!';
    const erased = { account, reason: 'Asked for it' };
    expect(await admin.form('erasePerson(account: $account, reason: $reason)', words, erased)).toEqual([]);
    const tables: { name: string }[] = await database.query(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const { found } = await database.one<{ found: number }>(
        `select count(*)::integer as found from ${name} t where t::text ~ '(leaving|elsewhere)@example.org'`,
      );
      expect([name, found]).toEqual([name, 0]);
    }
  });
});
