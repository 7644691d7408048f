import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { operations } from '../endpoints.js';
import { Person } from '../person.js';
import type { Instance } from '../instance.js';
import { itAtNight } from '../nightly.js';

let app: AppUnderTest;
let secretary: Person;
let chair: Person;

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat');
  chair = await app.signedIn('chair@example.org', 'chair');
});
afterAll(() => app.close());

interface Mutation {
  /** Who sends it; the secretariat where nobody is named. */
  readonly by?: () => Person;
  readonly text: string;
  readonly variables: () => Promise<Readonly<Record<string, unknown>>>;
  /** Counts what it makes or leaves; the same before and after where it takes something away. */
  readonly count: string;
  /** By how much one of it changes the count. */
  readonly makes: number;
}

const meeting = (id: string) => ({
  root: {
    ...{ id, kind: 'network-meeting', statutory: true, status: 'announced', title_en: `Meeting ${id}` },
    ...{ list: 'none', eligibility_confirmed: false },
  },
  parts: {},
});

/** A draft, as someone began it. */
async function begun(id: string, by = secretary): Promise<string> {
  const { data } = await by.send<{ saveEntry: { entry: { id: string } } }>(
    'mutation ($record: Record!) { saveEntry(kind: "meeting", record: $record) { entry { id } problems { code } } }',
    { record: meeting(id) },
  );
  return data?.saveEntry.entry.id ?? '';
}

async function published(id: string): Promise<string> {
  const entry = await begun(id);
  await secretary.send(
    'mutation ($id: ID!) { moveEntry(id: $id, to: "published", revision: 1) { problems { code } } }',
    {
      id: entry,
    },
  );
  return entry;
}

const none = () => Promise.resolve({});
const account = async (email: string) => {
  await app.signedIn(email, 'member', { country: 'MAR' });
  return (await app.admin.accountOf(email)).account;
};
const admin = () => app.admin;
const entries = 'select count(*)::integer as n from entry';
const onRecord = 'select count(*)::integer as n from audit_entry';
const letters = 'select count(*)::integer as n from mail';

/** Of each mutation that makes something again each time it is done: how it is sent, and what there is then one more of. */
const mutations: Readonly<Record<string, Mutation>> = {
  saveEntry: {
    text: 'mutation ($record: Record!) { saveEntry(kind: "meeting", record: $record) { entry { id revision } problems { code } } }',
    variables: () => Promise.resolve({ record: meeting('cut-save') }),
    ...{ count: entries, makes: 1 },
  },
  moveEntry: {
    text: 'mutation ($id: ID!) { moveEntry(id: $id, to: "published", revision: 1) { entry { state } problems { code } conflict { id } } }',
    variables: async () => ({ id: await begun('cut-move') }),
    ...{ count: `select count(*)::integer as n from meeting`, makes: 1 },
  },
  discardEntry: {
    text: 'mutation ($id: ID!) { discardEntry(id: $id, revision: 1) { problems { code } conflict { id } } }',
    variables: async () => ({ id: await begun('cut-discard') }),
    ...{ count: entries, makes: -1 },
  },
  withdrawRecord: {
    text: 'mutation { withdrawRecord(kind: "meeting", key: "cut-withdraw", reason: "Twice") { entry { removes } problems { code } conflict { id } } }',
    variables: async () => ({ id: await published('cut-withdraw') }),
    ...{ count: entries, makes: 1 },
  },
  reportError: {
    by: () => chair,
    text: 'mutation { reportError(about: "/meetings/pesnet-4", words: "A figure is wrong.") { problems { code } } }',
    variables: none,
    ...{ count: 'select count(*)::integer as n from error_report', makes: 1 },
  },
  invite: {
    by: admin,
    text: 'mutation ($guest: GuestInput!) { invite(guest: $guest) { problems { code } } }',
    variables: () =>
      Promise.resolve({
        guest: {
          name: 'A guest',
          email: 'guest@example.org',
          role: 'member',
          country: 'MAR',
          language: 'fr',
        },
      }),
    ...{ count: letters, makes: 1 },
  },
  inviteAgain: {
    by: admin,
    text: 'mutation ($account: ID!) { inviteAgain(account: $account) { problems { code } } }',
    variables: async () => ({ account: (await app.admin.accountOf('guest@example.org')).account }),
    ...{ count: letters, makes: 1 },
  },
  giveRole: {
    by: admin,
    text: 'mutation ($account: ID!) { giveRole(account: $account, role: { role: "vice-chair" }) { problems { code } } }',
    variables: async () => ({ account: await account('role@example.org') }),
    ...{ count: 'select count(*)::integer as n from account_role', makes: 1 },
  },
  renamePerson: {
    by: admin,
    text: 'mutation ($account: ID!) { renamePerson(account: $account, name: "Another name") { problems { code } } }',
    variables: async () => ({ account: await account('named@example.org') }),
    ...{ count: onRecord, makes: 1 },
  },
  erasePerson: {
    by: admin,
    text: 'mutation ($account: ID!) { erasePerson(account: $account, reason: "Asked for it") { problems { code } } }',
    variables: async () => ({ account: await account('gone@example.org') }),
    ...{ count: 'select count(*)::integer as n from person', makes: -1 },
  },
  endSessionsOf: {
    by: admin,
    text: 'mutation ($account: ID!) { endSessionsOf(account: $account) { problems { code } } }',
    variables: async () => ({ account: await account('sessions@example.org') }),
    ...{ count: 'select count(*)::integer as n from account_session', makes: -1 },
  },
  sendReminder: {
    text: 'mutation ($letter: ReminderLetter!) { sendReminder(letter: $letter) { problems { code } } }',
    variables: async () => {
      await app.signedIn('reminded@example.org', 'member', { country: 'SEN', language: 'fr' });
      return {
        letter: { country: 'SEN', language: 'fr', subject: 'Un rappel', text: 'Veuillez confirmer.' },
      };
    },
    ...{ count: letters, makes: 1 },
  },
  draftActivity: {
    text: 'mutation ($input: ActivityInput!) { draftActivity(input: $input) { __typename } }',
    variables: () =>
      Promise.resolve({
        input: {
          ...{
            title: 'A workshop',
            language: 'en',
            type: 'workshop',
            plan: '2024-2026',
            startDate: '2026-03-01',
          },
          ...{ providers: ['MAR'], beneficiaries: ['SEN'] },
        },
      }),
    ...{ count: entries, makes: 1 },
  },
  saveStory: {
    by: () => chair,
    text: 'mutation ($story: Story!) { saveStory(shared: false, story: $story) { __typename } }',
    variables: () =>
      Promise.resolve({
        story: { title: { en: 'Cut' }, slides: [{ kind: 'figure', choice: { key: 'members-named' } }] },
      }),
    ...{ count: 'select count(*)::integer as n from story', makes: 1 },
  },
};

/** Of the others a second time comes to the same: they set something, take away what is named, or ask for a turn. */
const sameTwice = new Set([
  ...['acceptInvitation', 'becomeFirstAdministrator', 'confirmAddress', 'resetPassword'],
  ...['signIn', 'signInElsewhere', 'signOut', 'endSession', 'endRole'],
  ...['changeAddress', 'changeLanguage', 'changeName', 'changePassword', 'requestReset'],
  ...['beginSecondFactor', 'confirmSecondFactor', 'removeSecondFactor'],
  ...[
    'applyImport',
    'confirmLines',
    'cancelImport',
    'undoImport',
    'chooseColumns',
    'correctCells',
    'samePerson',
    'skipLines',
    'skipProblems',
  ],
  ...['beginDeck', 'cancelDeck', 'closeList', 'decideReport', 'deleteStory', 'eraseFromRecord'],
  ...['restoreList', 'restoreRecord', 'setReading', 'setTarget', 'withdrawList'],
]);

let keys = 0;
const newKey = () => `a-key-of-this-test-${(keys += 1)}`;

/** Sends a request and goes away before its answer is read. */
async function sendAndLeave(person: Person, body: string, key: string): Promise<void> {
  const { hostname, port } = new URL(app.instance.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncookie: ${person.cookie}\r\n` +
      `idempotency-key: ${key}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  await once(socket, 'readable');
  socket.destroy();
}

async function send(person: Person, body: string, key: string) {
  const response = await app.instance.get('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person.cookie, 'idempotency-key': key },
    body,
  });
  return { status: response.status, text: await response.text() };
}

async function counted(statement: string): Promise<number> {
  return (await app.database.one<{ n: number }>(statement)).n;
}

it('every mutation is known here: what makes something again each time, and what comes to the same', async () => {
  const all = (await operations()).filter(({ text }) => text.startsWith('mutation')).map(({ name }) => name);
  expect([...Object.keys(mutations), ...sameTwice].sort()).toEqual(all.sort());
});

describe('G16: what was sent again because its answer was lost', () => {
  it.each(Object.entries(mutations))(
    'is done once, and answered as the first time: %s',
    async (_, mutation) => {
      const { by = () => secretary, text, variables, count, makes } = mutation;
      const given = await variables();
      const body = JSON.stringify({ query: text, variables: text.includes('($') ? given : {} });
      const [key, before] = [newKey(), await counted(count)];
      await sendAndLeave(by(), body, key);
      const first = await send(by(), body, key);
      expect(first.text).not.toMatch(/"errors"|"code":/);
      expect(await send(by(), body, key)).toEqual(first);
      expect((await counted(count)) - before).toBe(makes);
    },
  );

  it('is done once too where both come at the same moment', async () => {
    const body = JSON.stringify({
      query: mutations['saveEntry']?.text,
      variables: { record: meeting('at-once') },
    });
    const [key, before] = [newKey(), await counted(entries)];
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(secretary, body, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await counted(entries)) - before).toBe(1);
  });
});

describe('G16: a key', () => {
  const body = (id: string) =>
    JSON.stringify({ query: mutations['saveEntry']?.text, variables: { record: meeting(id) } });

  it('of which something else was sent is refused', async () => {
    const key = newKey();
    expect((await send(secretary, body('one'), key)).status).toBe(200);
    const other = await send(secretary, body('other'), key);
    expect([other.status, /"code":"(\w+)"/.exec(other.text)?.[1]]).toEqual([422, 'KEY_REUSED']);
  });

  it('of someone else gives nobody their answer', async () => {
    const key = newKey();
    await send(secretary, body('of-the-secretariat'), key);
    const { text } = await send(chair, body('of-the-secretariat'), key);
    expect(text).not.toContain('"revision"');
  });

  it('that is no key is refused, and one of what failed may be used again', async () => {
    expect((await send(secretary, body('short'), 'short')).status).toBe(400);
    const key = newKey();
    const broken = JSON.stringify({ query: 'mutation { nothing }' });
    expect((await send(secretary, broken, key)).status).toBe(400);
    expect(await counted(`select count(*)::integer as n from repeatable_request where answer is null`)).toBe(
      0,
    );
  });

  it.each([
    ['a comment', '# As a page may write it.\n', 'entry { id revision }'],
    ['a fragment', 'fragment Known on EntrySaved { entry { id revision } }\n', '...Known'],
  ])('counts too where the mutation comes after %s', async (what, first, asked) => {
    const query = `${first} mutation ($record: Record!) { saveEntry(kind: "meeting", record: $record) { ${asked} problems { code } } }`;
    const own = JSON.stringify({ query, variables: { record: meeting(`after-${what.slice(2)}`) } });
    const [key, before] = [newKey(), await counted(entries)];
    const answer = await send(secretary, own, key);
    expect(answer.status).toBe(200);
    expect(await send(secretary, own, key)).toEqual(answer);
    expect((await counted(entries)) - before).toBe(1);
  });

  it('of what was committed, but whose answer could not be kept, never does it again', async () => {
    // As if the server had ended after the commit of the change, and before it kept the answer.
    await app.database.query(`create function no_answer() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full'; end $$`);
    await app.database.query(
      'create trigger no_answer before update of answer on repeatable_request execute function no_answer()',
    );
    const [key, unwritten, before] = [newKey(), newKey(), await counted(entries)];
    const own = body('half-way');
    const refused = JSON.stringify({
      query: mutations['saveEntry']?.text,
      variables: { record: { root: {}, parts: {} } },
    });
    expect((await send(secretary, own, key)).status).toBe(200);
    await send(secretary, refused, unwritten);
    await app.database.query('drop trigger no_answer on repeatable_request');
    await app.database.query(`update repeatable_request set begun_at = now() - interval '3 minutes'`);
    const again = await send(secretary, own, key);
    expect([again.status, /"code":"(\w+)"/.exec(again.text)?.[1]]).toEqual([409, 'ANSWER_LOST']);
    expect((await counted(entries)) - before).toBe(1);
    // What wrote nothing is done as if for the first time.
    expect((await send(secretary, refused, unwritten)).status).toBe(200);
  });

  it('is forgotten after an hour', async () => {
    await app.database.query(`update repeatable_request set begun_at = now() - interval '61 minutes'`);
    await send(secretary, body('after'), newKey());
    expect(await counted('select count(*)::integer as n from repeatable_request')).toBe(1);
  });
});

// The last of this file: the product is killed.
describe('G16: a server that is killed between doing something and answering', () => {
  /** What is sent, other than what was made above. */
  const killed: Readonly<Record<string, (desk: Person) => Promise<object>>> = {
    saveEntry: async () => ({ record: meeting('killed-save') }),
    moveEntry: async (desk) => ({ id: await begun('killed-move', desk) }),
    reportError: none,
    invite: async () => ({
      guest: { name: 'A guest', email: 'killed@example.org', role: 'member', country: 'MAR', language: 'fr' },
    }),
    draftActivity: async () => mutations['draftActivity']?.variables() ?? {},
    saveStory: async () => mutations['saveStory']?.variables() ?? {},
  };
  /** Held by the one who sends, so that the server waits before it keeps the answer. */
  const LOCK = 16;
  let instance: Instance | null = null;

  beforeAll(async () => {
    await app.database.query(`create function wait_before_answer() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(${LOCK}); return new; end $$`);
    await app.database.query(
      'create trigger wait_before_answer before update of answer on repeatable_request for each row execute function wait_before_answer()',
    );
  });
  afterAll(async () => void (await instance?.kill('SIGTERM')));

  /** Sends it, and kills the server once what was sent is done and its answer is about to be kept. */
  async function sendAndKill(running: Instance, cookie: string, body: string, key: string): Promise<void> {
    await app.database.withClient(async (holder) => {
      await holder.query('select pg_advisory_lock($1)', [LOCK]);
      const headers = { 'content-type': 'application/json', cookie, 'idempotency-key': key };
      const lost = running.get('/graphql', { method: 'POST', headers, body }).catch(() => null);
      const waiting = `select pid from pg_locks where locktype = 'advisory' and not granted and objid = ${LOCK}`;
      for (;;) {
        const { rows } = await holder.query<{ pid: number }>(waiting);
        if (rows.length > 0) break;
        await wait(20);
      }
      await running.kill('SIGKILL');
      // As where the database is on another machine, and hears of it at once: what was not committed is not.
      await holder.query(`select pg_terminate_backend(pid) from (${waiting}) as backends`);
      await holder.query('select pg_advisory_unlock($1)', [LOCK]);
      // Where all this took longer than an answer may, it was told that.
      expect((await lost)?.status).not.toBe(200);
    });
  }

  itAtNight(
    'does it once: whoever sends it again is told that it may be done, and what was not done is done',
    async () => {
      let running = app.instance;
      for (const [name, variables] of Object.entries(killed)) {
        const mutation = mutations[name];
        if (mutation === undefined) throw new Error(`There is no ${name}.`);
        const { by = () => secretary, text, count, makes } = mutation;
        const { cookie } = by();
        const given = await variables(new Person(running, secretary.cookie));
        const body = JSON.stringify({ query: text, variables: given });
        const [key, before] = [newKey(), await counted(count)];
        await sendAndKill(running, cookie, body, key);
        expect([name, (await counted(count)) - before]).toEqual([name, makes]);
        running = instance = await app.start();
        await app.database.query(`update repeatable_request set begun_at = now() - interval '3 minutes'`);
        const again = await running.get('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie, 'idempotency-key': key },
          body,
        });
        expect([name, again.status, await again.text()]).toEqual([
          name,
          409,
          expect.stringContaining('ANSWER_LOST'),
        ]);
        expect([name, (await counted(count)) - before]).toEqual([name, makes]);
      }
    },
    240_000,
  );
});
