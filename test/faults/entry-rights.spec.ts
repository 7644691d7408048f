import type { Values } from '../../libs/model/index.js';
import { RecordsClient, entryOf } from '../records-client.js';
import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

let app: AppUnderTest;
let people: Readonly<
  Record<'visitor' | 'member' | 'vice-chair' | 'chair' | 'secretariat' | 'administrator', Person>
>;
let secretariat: RecordsClient;

beforeAll(async () => {
  app = await openApp();
  const { admin, signedIn, instance } = app;
  people = {
    visitor: new Person(instance),
    member: await signedIn('mar@example.org', 'member', { country: 'MAR' }),
    'vice-chair': await signedIn('vice@example.org', 'vice-chair'),
    chair: await signedIn('chair@example.org', 'chair'),
    secretariat: await signedIn('sec@example.org', 'secretariat'),
    administrator: admin,
  };
  secretariat = new RecordsClient(people.secretariat);
});
afterAll(() => app.close());

const uuid = '00000000-0000-4000-8000-000000000000';
const roles = ['visitor', 'member', 'vice-chair', 'chair', 'secretariat', 'administrator'] as const;

describe('every operation of entry, through GraphQL', () => {
  const record = '{root: {}, parts: {}}';
  const saving = (kind: string) =>
    `mutation { saveEntry(kind: "${kind}", record: ${record}) { problems { code } } }`;
  const [signIn, no, none, may] = ['SIGN_IN_NEEDED', 'FORBIDDEN', 'NOT_FOUND', null];

  // In the order of the roles; `none`: may be allowed on another record, and this is told apart in nothing.
  it.each([
    ['{ entries { id } }', [signIn, may, no, no, may, no]],
    [`{ entry(id: "${uuid}") { id } }`, [signIn, may, no, no, may, no]],
    ['{ record(kind: "meeting", key: "pesnet-4") { version } }', [may, may, may, may, may, may]],
    ['{ records(kind: "meeting") { value } }', [may, may, may, may, may, may]],
    ['{ recordChoices(to: "country", lang: "ar") { value } }', [may, may, may, may, may, may]],
    ['{ recordChoices(to: "file", lang: "en") { value } }', [signIn, none, no, no, may, no]],
    ['{ recordHistory(kind: "meeting", key: "pesnet-4") { id } }', [signIn, may, may, may, may, may]],
    ['{ delegates(meeting: "pesnet-4") { id } }', [signIn, no, no, may, may, no]],
    ['{ focalPoints { id } }', [may, may, may, may, may, may]],
    [saving('meeting'), [signIn, no, no, no, may, no]],
    [saving('activity'), [signIn, no, no, no, may, no]],
    [saving('needs'), [signIn, may, no, no, no, no]],
    [saving('institution'), [signIn, may, no, no, may, no]],
    [saving('focal-point'), [signIn, may, no, no, may, no]],
    [saving('chair-term'), [signIn, no, no, no, may, no]],
    [saving('result-indicator'), [signIn, none, no, no, may, no]],
    [
      `mutation { moveEntry(id: "${uuid}", to: "submitted", revision: 1) { problems { code } } }`,
      [signIn, none, no, no, none, no],
    ],
    [
      `mutation { discardEntry(id: "${uuid}", revision: 1) { problems { code } } }`,
      [signIn, none, no, no, none, no],
    ],
    [
      `mutation { restoreRecord(kind: "round", key: "r", entry: "${uuid}", version: "before", reason: "R") { problems { code } } }`,
      [signIn, no, no, no, 'BAD_USER_INPUT', no],
    ],
    [
      'mutation { withdrawRecord(kind: "round", key: "r", reason: "R") { problems { code } } }',
      [signIn, no, no, no, none, no],
    ],
    ['{ recordReferrers(kind: "meeting", key: "pesnet-4") { key } }', [signIn, no, no, no, may, no]],
    [
      '{ similarRecords(kind: "meeting", record: {root: {}, parts: {}}) { key } }',
      [signIn, may, no, no, may, no],
    ],
    ['{ meetingList(meeting: "pesnet-4") { named } }', [signIn, no, no, no, may, no]],
    ['{ meetingDelegations(meeting: "pesnet-4") { version } }', [signIn, no, no, no, may, no]],
    [
      'mutation { withdrawList(meeting: "no-such", version: "v", reason: "R") { problems { code } } }',
      [signIn, no, no, no, may, no],
    ],
    [
      `mutation { restoreList(id: "${uuid}", reason: "R") { problems { code } } }`,
      [signIn, no, no, no, none, no],
    ],
    [
      'mutation { closeList(meeting: "no-such", absent: []) { problems { code } } }',
      [signIn, no, no, no, none, no],
    ],
    [
      'mutation { eraseFromRecord(kind: "focal-point", key: "f", reason: "R") { problems { code } } }',
      [signIn, no, no, no, none, no],
    ],
  ])('%s', async (query, expected) => {
    const codes: (string | null)[] = [];
    for (const role of roles) codes.push((await people[role].send(query)).code);
    expect(codes).toEqual(expected);
  });

  it.each([
    ['no kind', 'saveEntry(kind: "toString", record: {root: {}, parts: {}}) { problems { code } }'],
    ['no record', 'saveEntry(kind: "meeting", record: "x") { problems { code } }'],
    ['rows that are none', 'saveEntry(kind: "meeting", record: {root: [], parts: {}}) { problems { code } }'],
    ['cells in cells', 'saveEntry(kind: "meeting", record: {root: {id: {a: 1}}}) { problems { code } }'],
    ['no id', 'moveEntry(id: "1 or 1=1", to: "submitted", revision: 1) { problems { code } }'],
    ['no state', `moveEntry(id: "${uuid}", to: "gone", revision: 1) { problems { code } }`],
  ])('refuses what is %s, without a fault', async (_, field) => {
    expect((await people.secretariat.send(`mutation { ${field} }`)).code).toBe('BAD_USER_INPUT');
  });

  it('says everything that is wrong with a record, field by field', async () => {
    const { problems, code } = await secretariat.begin('meeting', {
      root: {
        ...{ id: 'x'.repeat(41), kind: 'party', statutory: 'yes', status: 'held', list: 'none' },
        ...{ title_en: 'A', start_date: '2026-02-30', ordinal: 1.5, eligibility_confirmed: true },
      },
      parts: { counts: [{ measure: 'countries', basis: 'stated', value: -1, preferred: true }] },
    });
    expect(code).toBeNull();
    expect([...problems].sort()).toEqual([
      'counts.0.value: too-small',
      'id: too-long',
      'kind: unknown-code',
      'ordinal: not-whole',
      'start_date: not-a-date',
      'statutory: not-yes-no',
    ]);
  });

  it('keeps what people type without signs that hide or turn it, and runs none of it', async () => {
    const draft = entryOf(
      await secretariat.begin('source', {
        root: {
          ...{
            id: 'hostile',
            publisher: `'; drop table source; --`,
            read_on: '2026-11',
            taken: 'a\u0000b\u202ec',
          },
          title: '<script>alert(1)</script>\u200b',
        },
        parts: {},
      }),
    );
    entryOf(await secretariat.move(draft, 'published'));
    expect((await secretariat.published('source', 'hostile')).root).toMatchObject({
      publisher: `'; drop table source; --`,
      title: '<script>alert(1)</script>',
      taken: 'abc',
    });
    const scripted = await secretariat.begin('source', {
      root: {
        id: 'js',
        title: 'T',
        publisher: 'P',
        read_on: 'now',
        taken: 'it',
        address: 'javascript:alert(1)',
      },
      parts: {},
    });
    expect(scripted.problems).toEqual(['address: not-an-address']);
  });
});

describe('who came to a meeting', () => {
  const key = 'SEN/pesnet-3';
  const delegation: Values = {
    root: {
      ...{
        country_code: 'SEN',
        meeting_id: 'pesnet-3',
        state: 'attended',
        headcount: 2,
        evidence: 'registered',
      },
      source_id: 'entered',
    },
    parts: {
      delegates: [
        { level: 'director', sex: 'F', name: 'Awa Ndiaye', email: 'awa@example.org' },
        { level: 'expert', sex: 'M', name: 'Omar Fall' },
      ],
    },
  };
  const asked = '{ delegates(meeting: "pesnet-3") { id country level name } }';
  const delegates = async (person: Person) =>
    (await person.send<{ delegates: { id: string; level: string; name: string | null }[] }>(asked)).data
      ?.delegates;

  it('is named to the secretariat and the chair only, and to nobody in the record of changes', async () => {
    entryOf(await secretariat.publish('delegation', delegation));
    for (const person of [people.secretariat, people.chair])
      expect((await delegates(person))?.map(({ name }) => name).sort()).toEqual(['Awa Ndiaye', 'Omar Fall']);
    for (const person of [people.visitor, people.member, people['vice-chair'], people.administrator]) {
      const { text } = await person.send(`{ record(kind: "delegation", key: "${key}") { record } }`);
      expect(text).toContain('"headcount":2');
      expect(text).not.toMatch(/Awa|Omar|director/);
    }
    expect(
      (await people.chair.send(`{ record(kind: "delegation", key: "${key}") { record } }`)).text,
    ).toMatch(/Awa Ndiaye/);
    const kept: { text: string }[] = await app.database.query(
      `select e::text as text from audit_entry e union all select e::text from entry e`,
    );
    expect(kept.filter(({ text }) => /Awa|Omar|awa@/.test(text))).toEqual([]);
    const [change] = await app.database.query(
      `select after->>'persons' as mark from audit_entry where action = 'delegation.published'`,
    );
    expect(change).toEqual({ mark: 'changed' });
    const { data } = await new RecordsClient(people.member).history('delegation', key);
    expect(JSON.stringify(data)).not.toContain('director');
    expect(JSON.stringify(data)).toContain('headcount');
  });

  it('has its levels in the record of changes for those only who may read levels, on the page and in its file', async () => {
    const page = '{ audit(filter: { action: "delegation.published" }) { entries { after } } }';
    for (const [role, sees] of [
      ['secretariat', true],
      ['administrator', false],
    ] as const) {
      const { text } = await people[role].send(page);
      const file = await (await people[role].get('/export/audit.csv?action=delegation.published')).text();
      for (const said of [text, file]) {
        expect(said).toMatch(/headcount.*changed/);
        expect([role, /director|expert|delegates/.test(said)]).toEqual([role, sees]);
      }
    }
  });

  it('can be erased: the name goes, also from what waits to be published, and the counts stay', async () => {
    const draft = entryOf(
      await secretariat.begin('delegation', await secretariat.published('delegation', key), key, 'A mistake'),
    );
    const person = (await delegates(people.secretariat))?.find(({ name }) => name === 'Awa Ndiaye');
    const { code } = await people.secretariat.send(
      'mutation ($row: ID!, $key: ID!) { eraseFromRecord(kind: "delegation", key: $key, row: $row, reason: "She asked") { problems { code } } }',
      { row: person?.id, key },
    );
    expect(code).toBeNull();
    expect(await delegates(people.secretariat)).toContainEqual(
      expect.objectContaining({ id: person?.id, level: 'director', name: null }),
    );
    const tables = ['delegate_person', 'entry', 'audit_entry'].map(
      (table) => `select t::text from ${table} t`,
    );
    const { left } = await app.database.one<{ left: number }>(
      `select count(*) filter (where t like '%Awa%')::integer as left from (${tables.join(' union all ')}) x (t)`,
    );
    expect(left).toBe(0);
    // Neither anyone who had the form open brings her back, nor do earlier states.
    const again = await secretariat.save('delegation', draft, draft.record);
    expect([again.entry, again.conflict?.revision]).toEqual([null, draft.revision + 1]);
    await secretariat.discard({ ...draft, revision: draft.revision + 1 });
    const { data } = await secretariat.history('delegation', key);
    const first = data?.recordHistory.find(({ action }) => action === 'delegation.published');
    entryOf(
      await secretariat.move(
        entryOf(await secretariat.restore('delegation', key, first?.id ?? '', 'after')),
        'published',
      ),
    );
    expect((await delegates(people.chair))?.map(({ name }) => name).sort()).toEqual(['Omar Fall', null]);
    expect((await secretariat.published('delegation', key)).root).toMatchObject({ headcount: 2 });
  });
});

describe('a file', () => {
  const pdf =
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer << /Root 1 0 R >>\nstartxref\n45\n%%EOF\n';
  const bring = async (person: Person, name: string, body: string, headers = {}) => {
    const response = await app.instance.get('/entry/files', {
      method: 'POST',
      headers: { cookie: person.cookie, 'x-file-name': encodeURIComponent(name), ...headers },
      body,
    });
    const said: { id?: string; error?: { code: string } } = JSON.parse(await response.text());
    return { status: response.status, said };
  };

  it('is taken from who may write, is what it says, and is given to readers once it is published', async () => {
    const { status, said } = await bring(people.secretariat, '../../محضر الاجتماع.pdf', pdf);
    expect(status).toBe(201);
    const path = `/entry/files/${said.id}`;
    const given = async (person: Person) => (await person.get(path)).status;
    expect([
      await given(people.secretariat),
      await given(people.member),
      await given(people.visitor),
    ]).toEqual([200, 404, 404]);
    entryOf(
      await secretariat.publish('document', {
        root: {
          kind: 'final-communique',
          title_ar: 'البيان الختامي',
          original: 'ar',
          adopted_at: 'pesnet-4',
        },
        parts: { versions: [{ version: 1, language: 'ar', file_id: said.id ?? null }] },
      }),
    );
    const response = await people.visitor.get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(pdf);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('محضر الاجتماع.pdf')}`,
    );
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is refused from who may not, from other sites, and where it is not what it says', async () => {
    for (const role of ['visitor', 'vice-chair', 'chair', 'administrator'] as const)
      expect([role, (await bring(people[role], 'a.pdf', pdf)).status]).toEqual([
        role,
        role === 'visitor' ? 401 : 403,
      ]);
    expect((await bring(people.secretariat, 'a.pdf', pdf, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await bring(people.secretariat, 'a.png', '<script>')).said).toEqual({
      error: { code: 'not-what-its-name-says' },
    });
    expect((await bring(people.secretariat, 'a.html', '<script>')).said).toEqual({
      error: { code: 'not-a-known-type' },
    });
    expect((await bring(people.secretariat, 'a.pdf', pdf.slice(0, 40))).said).toEqual({
      error: { code: 'broken-document' },
    });
    expect((await bring(people.secretariat, 'a.pdf', pdf.replace('/Catalog', '/JS (x) '))).said).toEqual({
      error: { code: 'holds-programs' },
    });
    expect((await bring(people.secretariat, '', pdf)).said).toEqual({ error: { code: 'needed' } });
    expect((await bring(people.secretariat, 'a.txt', 'x'.repeat(10 * 1024 * 1024 + 1))).said).toEqual({
      error: { code: 'too-large' },
    });
    expect((await people.secretariat.get(`/entry/files/${uuid}`)).status).toBe(404);
    expect((await people.secretariat.get('/entry/files/..%2f..%2fetc')).status).toBe(404);
  });

  it('of a member is its own until it is published', async () => {
    const { said } = await bring(people.member, 'evidence.csv', 'a;b\n1;2\n');
    expect((await people.member.get(`/entry/files/${said.id}`)).status).toBe(200);
    const other = await app.signedIn('sen@example.org', 'member', { country: 'SEN' });
    expect((await other.get(`/entry/files/${said.id}`)).status).toBe(404);
  });
});

describe('G4: an activity that the chair drafts', () => {
  const draft = `mutation {
    draftActivity(input: {
      title: "A course that is only drafted", language: "en", type: "training-course", plan: "2021-2022",
      area: null, startDate: "2026-11-02", endDate: null, mode: null, note: null, providers: ["TUR"], beneficiaries: ["MAR"]
    }) { ... on Accepted { id } ... on InvalidInput { problems { path code } } }
  }`;
  const activities = async () => (await app.instance.get('/open-data/activities.csv')).text();

  it('is a draft that the secretariat finds, and is nowhere else before it publishes it', async () => {
    const { data } = await people.chair.send<{ draftActivity: { id?: string } }>(draft);
    const id = data?.draftActivity.id ?? '';
    expect(await activities()).not.toContain('only drafted');
    const found = (await secretariat.entries('draft')).find((entry) => entry.id === id);
    expect(found).toMatchObject({ state: 'draft', label: 'A course that is only drafted' });
    if (found === undefined) throw new Error('There is no draft.');
    entryOf(await secretariat.move(found, 'published'));
    expect(await activities()).toContain('only drafted');
  });
});

describe('G3: the key of a new record', () => {
  const round = (id: string) => ({
    root: {
      ...{ id, title_en: 'A round of a key', original: 'en', plan_code: '2021-2022' },
      ...{ opens_on: '2026-01-01', source_id: 'sesric-995' },
    },
    parts: {},
  });

  it('is refused where no address can hold it, and changes until the record is published', async () => {
    for (const id of ['PESNET 5', 'a/b', 'Key']) {
      const { problems } = await secretariat.begin('round', round(id));
      expect([id, problems]).toEqual([id, ['id: not-a-slug']]);
    }
    const begun = entryOf(await secretariat.begin('round', round('first-key')));
    expect((await secretariat.save('round', begun, round('Second Key'))).problems).toEqual([
      'id: not-a-slug',
    ]);
    const again = entryOf(await secretariat.save('round', begun, round('second-key')));
    expect(again.key).toBe('second-key');
    entryOf(await secretariat.move(again, 'published'));
    const { problems } = await secretariat.begin('round', round('third-key'), 'second-key', 'Another key');
    expect(problems).toEqual(['id: locked']);
  });

  it('that is on record already and fits no address does not keep the record from being corrected or withdrawn', async () => {
    await app.database.query(`update round set id = 'Old Key' where id = 'second-key'`);
    const key = encodeURIComponent('Old Key');
    const record = await secretariat.published('round', key);
    const corrected = { ...record, root: { ...record.root, title_en: 'A corrected round' } };
    entryOf(await secretariat.publish('round', corrected, key, 'Corrected'));
    const { data } = await people.secretariat.send<{
      withdrawRecord: { entry: { removes: boolean } | null };
    }>(
      'mutation ($key: ID!) { withdrawRecord(kind: "round", key: $key, reason: "No key") { entry { removes } } }',
      { key },
    );
    expect(data?.withdrawRecord.entry).toEqual({ removes: true });
  });
});
