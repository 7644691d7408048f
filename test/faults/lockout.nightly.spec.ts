import { password, Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

let app: AppUnderTest;
let visitors = 0;

beforeAll(async () => {
  app = await openApp({ env: { TRUST_PROXY: 'loopback', ALLOW_HTTP: 'on' } });
});
beforeEach(() => app.database.query('delete from attempt'));
afterAll(() => app.close());

interface Tried {
  readonly next: string;
  readonly problems: readonly { readonly code: string }[];
}

/** Another address each time, none near another. */
function elsewhere(): string {
  visitors += 1;
  return `198.51.${visitors % 250}.${Math.floor(visitors / 250)}`;
}

/** Tries in one document, each on its own: what became of them. */
async function tryAll(
  from: string,
  emails: readonly string[],
  words: (place: number) => string,
  person = new Person(app.instance),
): Promise<string[]> {
  const fields = emails.map(
    (email, place) =>
      `a${place}: signIn(email: "${email}", password: "${words(place)}") { next problems { code } }`,
  );
  const { data } = await person.send<Record<string, Tried>>(
    `mutation { ${fields.join(' ')} }`,
    {},
    { 'x-forwarded-for': from },
  );
  return Object.values(data ?? {}).map(({ next, problems }) => problems[0]?.code ?? next);
}

const wrong = (place: number): string => `a wrong guess ${place}`;
const right = (): string => password;

async function enter(email: string, from: string, person = new Person(app.instance)): Promise<string> {
  return (await tryAll(from, [email], right, person))[0] ?? '';
}

describe('S8: wrong words of others', () => {
  it('keep nobody out who comes from another address', async () => {
    await app.signedIn('mar@example.org', 'member', { country: 'MAR' });
    const guesser = elsewhere();
    const tries = await tryAll(guesser, Array<string>(8).fill('mar@example.org'), wrong);
    expect(tries).toEqual([...Array<string>(5).fill('wrong'), ...Array<string>(3).fill('wait')]);
    expect(await enter('mar@example.org', guesser)).toBe('wait');
    expect(await enter('mar@example.org', elsewhere())).toBe('in');
  });

  it('for many accounts keep nobody out of the room that they come from', async () => {
    await app.signedIn('sen@example.org', 'member', { country: 'SEN' });
    const room = elsewhere();
    for (let batch = 0; batch < 4; batch += 1) {
      const emails = Array.from({ length: 15 }, (_, n) => `nobody-${batch}-${n}@example.org`);
      expect(new Set(await tryAll(room, emails, wrong))).toEqual(new Set(['wrong']));
    }
    expect(await enter('sen@example.org', room)).toBe('in');
  });

  it('keep nobody out of a browser that they signed in with before, wherever they come from', async () => {
    await app.signedIn('tun@example.org', 'member', { country: 'TUN' });
    const [room, browser] = [elsewhere(), new Person(app.instance)];
    expect(await enter('tun@example.org', room, browser)).toBe('in');
    await tryAll(room, Array<string>(8).fill('tun@example.org'), wrong);
    expect(await enter('tun@example.org', room)).toBe('wait');
    expect(await enter('tun@example.org', room, browser)).toBe('in');
  });

  it('in a browser of their own, with a mark that was made up or is of another account, are strangers’', async () => {
    await app.signedIn('mli@example.org', 'member', { country: 'MLI' });
    const room = elsewhere();
    const other = new Person(app.instance);
    expect(await enter('sen@example.org', room, other)).toBe('in');
    await tryAll(room, Array<string>(6).fill('mli@example.org'), wrong);
    expect(await enter('mli@example.org', room, other)).toBe('wait');
    const forged = new Person(app.instance, `browser=${'A'.repeat(22)}.${'B'.repeat(32)}`);
    expect(await enter('mli@example.org', room, forged)).toBe('wait');
  });

  it('on one account from everywhere are bounded all the same, but for the browser that is known', async () => {
    await app.signedIn('egy@example.org', 'member', { country: 'EGY' });
    const browser = new Person(app.instance);
    expect(await enter('egy@example.org', elsewhere(), browser)).toBe('in');
    for (let from = 0; from < 25; from += 1)
      await tryAll(elsewhere(), Array<string>(4).fill('egy@example.org'), wrong);
    expect(await enter('egy@example.org', elsewhere())).toBe('wait');
    expect(await enter('egy@example.org', elsewhere(), browser)).toBe('in');
  });

  it('leave an open session alone, in which only its own are counted', async () => {
    const owner = await app.signedIn('dza@example.org', 'member', { country: 'DZA' });
    await tryAll('127.0.0.1', Array<string>(8).fill('dza@example.org'), wrong);
    const change = (secret: string) =>
      owner.form('beginSecondFactor(password: $secret)', '$secret: String!', { secret });
    expect(await change(password)).toEqual([]);
    const own: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) own.push(...(await change(`a wrong guess ${tries}`)));
    expect(own).toEqual([...Array<string>(5).fill('wrong-password'), 'wait']);
    expect(await enter('dza@example.org', elsewhere())).toBe('in');
  });

  it('and letters asked for by others leave their owner the way to a new password', async () => {
    await app.signedIn('lby@example.org', 'member', { country: 'LBY' });
    const ask = async (from: string): Promise<string | undefined> => {
      const { data } = await new Person(app.instance).send<{ requestReset: Tried }>(
        'mutation { requestReset(email: "lby@example.org") { problems { code } } }',
        {},
        { 'x-forwarded-for': from },
      );
      return data?.requestReset.problems[0]?.code;
    };
    const other = elsewhere();
    const asked: (string | undefined)[] = [];
    for (let letters = 0; letters < 6; letters += 1) asked.push(await ask(other));
    expect(asked.at(-1)).toBe('wait');
    expect(await ask(elsewhere())).toBeUndefined();
  });
});
