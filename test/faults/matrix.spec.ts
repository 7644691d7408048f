import {
  mayEver,
  mayOn,
  type HeldRole,
  type Operation,
  type Owned,
  type State,
} from '../../libs/rules/index.js';
import { RecordsClient, entryOf, type Entry, type Outcome } from '../records-client.js';
import { endpoints, operations, type OperationCase } from '../endpoints.js';
import { nightly } from '../nightly.js';
import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

const held: Readonly<Record<string, readonly HeldRole[]>> = {
  visitor: [],
  member: [{ role: 'member', country: 'MAR' }],
  'vice-chair': [{ role: 'vice-chair', country: null }],
  chair: [{ role: 'chair', country: null }],
  secretariat: [{ role: 'secretariat', country: null }],
  administrator: [{ role: 'administrator', country: null }],
};
const roles = Object.keys(held);

/** What each endpoint is; one that is added without a line here fails the test. */
const needOf: Readonly<Record<string, Operation>> = {
  'DELETE /export/deck/logo/x': 'change-settings',
  'DELETE /export/deck/template': 'change-settings',
  'GET /entry/files/x': 'read-pages',
  'GET /export/audit.csv': 'read-audit',
  'GET /export/countries/x.docx': 'export',
  'GET /export/deck/x.pptx': 'export',
  'GET /export/meetings.ics': 'export',
  'GET /export/meetings/x.docx': 'export',
  'GET /export/meetings/x.ics': 'export',
  'GET /export/tables.xlsx': 'export',
  'GET /import/templates/meetings.csv': 'import',
  'GET /open-data': 'read-open-data',
  'GET /open-data/meetings.csv': 'read-open-data',
  'GET /open-data/structure.json': 'read-open-data',
  'GET /openid': 'enter',
  'POST /entry/files': 'add-file',
  'PUT /export/deck/logo/x': 'change-settings',
  'PUT /export/deck/template': 'change-settings',
  'POST /import/files': 'import',
};

/** As from another machine: nothing is allowed because it is from this one. */
const elsewhere = { 'x-forwarded-for': '203.0.113.9' };

let app: AppUnderTest;
let asked: readonly OperationCase[];
const people = new Map<string, Person>();

beforeAll(async () => {
  app = await openApp();
  const { admin, signedIn, instance } = app;
  people.set('visitor', new Person(instance)).set('administrator', admin);
  for (const role of roles.slice(1, -1))
    people.set(
      role,
      await signedIn(`${role}@example.org`, role, { country: role === 'member' ? 'MAR' : null }),
    );
  asked = await operations();
});
afterAll(() => app.close());

function person(role: string): Person {
  const found = people.get(role);
  if (found === undefined) throw new Error(`Nobody came in as ${role}.`);
  return found;
}

const setReading = (reading: string) =>
  app.admin.form('setReading(reading: $reading)', '$reading: String!', { reading });

/** By day three of the roles, the columns of all of which `permissions.spec` reads; where only members read: whom that shuts out. */
const readings = [
  { reading: 'open', readers: nightly ? roles : ['visitor', 'member'] },
  { reading: 'members', readers: nightly ? roles : ['visitor'] },
] as const;

describe.each(readings)('while reading is $reading', ({ reading, readers }) => {
  beforeAll(async () => expect(await setReading(reading)).toEqual([]));

  /** Whether a role is let in, and the word that it is told otherwise. */
  const expected = (role: string, operation: Operation) => {
    if (mayEver(held[role] ?? [], operation, reading)) return 'let in';
    return role === 'visitor' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN';
  };
  const actual = (code: string | null) =>
    code === 'SIGN_IN_NEEDED' || code === 'FORBIDDEN' ? code : 'let in';

  it.each(readers)('every query and mutation asks the matrix before it answers: %s', async (role) => {
    expect(asked.length).toBeGreaterThan(80);
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    // Anyone who leaves is no longer who they were.
    for (const { name, operation, text } of asked.filter((one) => one.name !== 'signOut')) {
      wanted[name] = expected(role, operation);
      found[name] = actual((await person(role).send(text, {}, elsewhere)).code);
    }
    expect(found).toEqual(wanted);
  });

  it.each(readers)('every endpoint of files asks the matrix before it opens: %s', async (role) => {
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const { method, path } of endpoints()) {
      const endpoint = `${method} ${path}`;
      const operation = needOf[endpoint];
      wanted[endpoint] = operation === undefined ? 'a line in this test' : expected(role, operation);
      const response = await app.instance.get(path, {
        method,
        headers: { ...elsewhere, cookie: person(role).cookie },
        redirect: 'manual',
      });
      found[endpoint] = actual(/"code":"(\w+)"/.exec(await response.text())?.[1] ?? null);
    }
    expect(found).toEqual(wanted);
  });
});

describe.each(['MAR', 'SEN'])('an entry about an institution of %s', (country) => {
  const states = ['draft', 'submitted', 'accepted', 'published'] as const;
  const root = {
    country_code: country,
    kind: 'ministry',
    name_en: 'An institution of a test',
    confirmed: true,
  };
  const record = { root, parts: {} };
  const standing = new Map<State, Entry>();

  beforeAll(async () => expect(await setReading('open')).toEqual([]));

  /** An entry in a state: the one that nobody could change so far, or a new one. */
  async function entryIn(state: State): Promise<Entry> {
    const kept = standing.get(state);
    const desk = new RecordsClient(person('secretariat'));
    const now = (await desk.entries()).find(({ id }) => id === kept?.id);
    if (kept !== undefined && now?.state === state && now.revision === kept.revision) return kept;
    const draft = entryOf(await desk.begin('institution', record));
    const made = state === 'draft' ? draft : entryOf(await desk.move(draft, state));
    standing.set(state, made);
    return made;
  }

  const next: Readonly<Partial<Record<State, readonly [State, Operation]>>> = {
    draft: ['submitted', 'submit'],
    submitted: ['accepted', 'accept'],
    accepted: ['published', 'publish'],
  };
  const may = (role: string, operation: Operation, state: State) => {
    const owned: Owned = { country, state };
    return mayOn(held[role] ?? [], operation, owned, 'open');
  };
  const works = ({ entry, code, problems }: Outcome) =>
    code === null && problems.length === 0 && entry !== null;

  /** What can be done to an entry: whether the matrix lets a role do it, and whether it comes about. */
  const doings: Readonly<
    Record<
      string,
      readonly [
        (role: string, state: State) => boolean,
        (desk: RecordsClient, entry: Entry) => Promise<boolean>,
      ]
    >
  > = {
    read: [
      (role) =>
        may(role, 'read-entries', 'draft') &&
        (may(role, 'write-institution', 'draft') || may(role, 'accept', 'submitted')),
      async (desk, { id }) => (await desk.entries()).some((one) => one.id === id),
    ],
    save: [
      (role, state) => may(role, 'keep-draft', state) && may(role, 'write-institution', state),
      async (desk, entry) => works(await desk.save('institution', entry, record)),
    ],
    advance: [
      (role, state) => {
        const [, operation] = next[state] ?? [];
        return operation !== undefined && may(role, operation, state);
      },
      async (desk, entry) => works(await desk.move(entry, next[entry.state as State]?.[0] ?? 'published')),
    ],
    reopen: [
      (role, state) => may(role, 'reopen', state),
      async (desk, entry) =>
        works(
          entry.state === 'published'
            ? await desk.begin('institution', entry.record, entry.key, 'A mistake')
            : await desk.move(entry, 'draft', 'A mistake'),
        ),
    ],
    discard: [
      (role, state) =>
        state !== 'published' &&
        may(role, 'keep-draft', state) &&
        (may(role, 'write-institution', state) || may(role, 'reopen', 'published')),
      async (desk, entry) => {
        const { code, problems, conflict } = await desk.discard(entry);
        return code === null && problems.length === 0 && conflict === null;
      },
    ],
  };

  // Of the other country only the member is asked by day: no other role is held for a country.
  const asked = nightly || country === 'MAR' ? roles : ['member'];
  const cells = states.flatMap((state) =>
    Object.keys(doings).flatMap((doing) => asked.map((role) => [doing, state, role] as const)),
  );

  it.each(cells)(
    'may be %s while %s by %s as the matrix says, and not otherwise',
    async (doing, state, role) => {
      const [allowed, tried] = doings[doing] ?? [];
      const entry = await entryIn(state);
      expect(await tried?.(new RecordsClient(person(role)), entry)).toBe(allowed?.(role, state));
    },
  );
});
