import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, print, typeFromAST, isInputType, type GraphQLSchema } from 'graphql';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { SeededRandom } from '../../libs/rules/index.js';
import { nightly } from '../nightly.js';
import { OddDocuments, type OddDocument } from '../odd-documents.js';
import { OddRecords, type OddRecord } from '../odd-records.js';
import { RecordsClient, entryOf } from '../records-client.js';
import { Person } from '../person.js';
import { faultsLogged, openApp, type AppUnderTest } from '../app-under-test.js';

const seed = Number(process.env['ODD_SEED'] ?? Date.now() % 1_000_000);
const many = nightly ? 5_000 : 500;
const records = nightly ? 2_000 : 500;
/** So many are on their way at once. */
const AT_ONCE = 4;
/** So many are sent before accounts, sessions and settings are made as they were. */
const BATCH = 100;

const read = (...path: string[]): string => readFileSync(join(projectFolder, ...path), 'utf8');
const registered: Readonly<Record<string, string>> = JSON.parse(
  read('apps', 'web', 'src', 'gql', 'persisted-documents.json'),
);

let app: AppUnderTest;
let documents: OddDocuments;
let schema: GraphQLSchema;
const chance = new SeededRandom(seed + 1);
let visitors = 0;

beforeAll(async () => {
  // Each document comes from an address of its own: what is asked here is not how many are taken.
  app = await openApp({ env: { TRUST_PROXY: 'loopback', ALLOW_HTTP: 'on' } });
  schema = buildSchema(read('apps', 'api', 'schema.graphql'));
  documents = new OddDocuments(schema, seed, [...(await knownWords()), ...(await begun())]);
});
afterAll(() => app.close());

/** Keys of what is there, codes, and words that arguments take. */
async function knownWords(): Promise<[string, ...string[]]> {
  const tables = ['meeting', 'activity', 'result', 'source', 'document', 'account', 'institution', 'session'];
  const keys = await Promise.all(
    tables.map((table) => app.database.query<{ id: string }>(`select id::text from ${table} limit 2`)),
  );
  const codes = await app.database.query<{ id: string }>(
    `(select code as id from indicator limit 3) union (select code from thematic_area limit 2) union (select code from work_plan)`,
  );
  return [
    'en',
    ...[...keys.flat(), ...codes].map(({ id }) => id),
    ...[
      'fr',
      'ar',
      'MAR',
      'TUR',
      'SEN',
      'members',
      'open',
      'draft',
      'submitted',
      'published',
      'before',
      'after',
    ],
    ...[
      'meeting',
      'round',
      'focal-point',
      'delegation',
      'activity',
      'needs',
      'source',
      'file',
      'member',
      'chair',
    ],
    ...[
      '2025-01-01',
      '2026-12-31',
      'a-new-key',
      'administrator',
      'female',
      'male',
      'total',
      'all',
      'network',
      'arab',
    ],
    ...[
      'seminar',
      'training',
      'online',
      'in-person',
      'number',
      'more',
      'admin@example.org',
      'person@example.org',
    ],
  ];
}

/** Keys that something has, by what refers to it. */
async function knownKeys(): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await app.database.query<{ to: string; keys: string[] }>(`
    select to_word as to, array_agg(key) as keys from (
      (select 'country' as to_word, code as key from country where kind = 'country' limit 4)
      union all (select 'economy', code from country limit 4)
      union all (select 'member', country_code from membership where kind = 'member' and to_year is null limit 4)
      union all (select 'meeting', id from meeting limit 4)
      union all (select 'plan', code from work_plan)
      union all (select 'place', code from place limit 4)
      union all (select 'programme', code from programme)
      union all (select 'area', code from thematic_area limit 4)
      union all (select 'activity', id from activity limit 4)
      union all (select 'round', id from round limit 4)
      union all (select 'indicator', code from indicator limit 4)
      union all (select 'institution', id::text from institution limit 4)
      union all (select 'source', id from source limit 4)
      union all (select 'dataset', code from dataset limit 2)
    ) as keys group by to_word`);
  return new Map(found.map(({ to, keys }) => [to, keys]));
}

/** A file that was brought in, and a draft: what mutations of both change. Their ids. */
async function begun(): Promise<readonly string[]> {
  const secretariat = await app.signedIn('desk@example.org', 'secretariat');
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'list.csv' };
  const body = 'country,indicator,sex,age,year,value,status\nMAR,SL.UEM.TOTL.ZS,T,15+,2020,33.3,\n';
  const brought = await app.instance.get('/import/files?kind=indicators', {
    method: 'POST',
    headers: { ...headers, cookie: secretariat.cookie, ...addressOf() },
    body,
  });
  const { id }: { id: string } = JSON.parse(await brought.text());
  const draft = entryOf(
    await new RecordsClient(secretariat).begin('round', {
      root: {
        ...{ id: 'r-odd', title_en: 'A round', original: 'en', plan_code: '2021-2022' },
        ...{ opens_on: '2026-01-01', source_id: 'to-be-confirmed' },
      },
      parts: {},
    }),
  );
  return [id, draft.id, 'r-odd'];
}

/** People of every role, signed in; anyone who comes has no cookie but that of the session. */
async function people(round: number): Promise<readonly [string, ...string[]]> {
  await app.database.query(`delete from setting where name = 'reading'`);
  const roles = ['member', 'chair', 'secretariat', 'administrator'] as const;
  const cookies = await Promise.all(
    roles.map(async (role) => {
      const country = role === 'member' ? 'MAR' : null;
      return (await app.signedIn(`${role}-${round}@example.org`, role, { country })).cookie;
    }),
  );
  const [member = '', chair = '', secretariat = '', administrator = ''] = cookies;
  // Mostly those who may, so that most documents get past the first check.
  return ['', member, chair, secretariat, secretariat, secretariat, administrator, administrator];
}

interface Failure {
  readonly code: string;
  readonly asked: string;
}

function addressOf(): Record<string, string> {
  visitors += 1;
  return {
    'x-forwarded-for': `198.${18 + (visitors % 2)}.${(visitors >> 1) % 250}.${(visitors >> 9) % 250}`,
  };
}

/** How many answers had which code first; ANSWERED has none. */
const actual = new Map<string, number>();

/** What is wrong with an answer: it has no code that tells the one who asked what to change. */
async function faultOf(response: Response): Promise<string | null> {
  const text = await response.text();
  const code = /"extensions":\{"code":"([A-Z_]+)"/.exec(text)?.[1] ?? 'ANSWERED';
  actual.set(code, (actual.get(code) ?? 0) + 1);
  if (text.includes('"code":"INTERNAL"')) return 'INTERNAL';
  return response.status >= 500 && response.status !== 503 ? `status ${response.status}` : null;
}

async function post({ query, variables }: OddDocument, cookie: string): Promise<Failure | null> {
  const response = await app.instance.get('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...addressOf() },
    body: JSON.stringify({ query, variables }),
  });
  const code = await faultOf(response);
  return code === null ? null : { code, asked: `${query} ${JSON.stringify(variables)}`.slice(0, 1_500) };
}

/** Asks a registered document of the pages from the address line, with variables of the right kinds. */
async function get(id: string, text: string): Promise<Failure | null> {
  const [operation] = parse(text).definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
  const variables = Object.fromEntries(
    (operation?.variableDefinitions ?? []).map(({ variable, type }) => {
      const known = typeFromAST(schema, type);
      if (!isInputType(known)) throw new Error(`${print(type)} is no type of an input.`);
      return [variable.name.value, documents.valueFor(known, variable.name.value)];
    }),
  );
  const words = new URLSearchParams({ id, variables: JSON.stringify(variables) });
  const response = await app.instance.get(`/graphql?${words}`, { headers: addressOf() });
  const code = await faultOf(response);
  return code === null
    ? null
    : { code, asked: `GET ${text.slice(0, 300)} ${JSON.stringify(variables)}`.slice(0, 1_500) };
}

describe('S10: documents with odd, empty and missing arguments', () => {
  it(
    `are told what is wrong with them, and never that something went wrong here: ${many}, seed ${seed}`,
    async () => {
      process.stderr.write(`Odd documents: ODD_SEED=${seed}\n`);
      const failures: Failure[] = [];
      for (let sent = 0; sent < many; sent += BATCH) {
        const cookies = await people(sent);
        for (let one = 0; one < BATCH; one += AT_ONCE) {
          const asked = Array.from({ length: AT_ONCE }, () =>
            post(documents.next(), chance.pick([...cookies] as [string])),
          );
          failures.push(...(await Promise.all(asked)).filter((failure) => failure !== null));
        }
      }
      process.stderr.write(`Odd documents were told: ${JSON.stringify(Object.fromEntries(actual))}\n`);
      expect({ seed, failures: failures.slice(0, 40), log: faultsLogged(app) }).toEqual({
        ...{ seed, failures: [], log: [] },
      });
      // A spec whose documents are all refused at once would find nothing.
      expect(actual.get('ANSWERED') ?? 0).toBeGreaterThan(many / 10);
      expect(actual.get('RATE_LIMIT') ?? 0).toBeLessThan(many / 10);
    },
    many * 600,
  );

  it(
    `S10: records with odd cells, rows and columns are so, as drafts and published: ${records}, seed ${seed}`,
    async () => {
      const odd = new OddRecords(seed, await knownKeys());
      const desk = await app.signedIn(`records-${seed}@example.org`, 'secretariat');
      const begin =
        'mutation ($kind: String!, $record: Record!) { saveEntry(kind: $kind, record: $record) { entry { id revision } } }';
      const publish = `mutation ($id: ID!, $revision: Int!) {
      moveEntry(id: $id, to: "published", revision: $revision) { entry { state } problems { code } }
    }`;
      const failures: Failure[] = [];
      let published = 0;
      const enter = async (record: OddRecord): Promise<void> => {
        const begun = await desk.send<{ saveEntry: { entry: { id: string; revision: number } | null } }>(
          begin,
          { ...record },
          addressOf(),
        );
        const entry = begun.data?.saveEntry.entry ?? null;
        const answers: { readonly code: string | null; readonly status: number }[] = [begun];
        if (entry !== null) {
          const moved = await desk.send<{ moveEntry: { entry: { state: string } | null } }>(
            publish,
            entry,
            addressOf(),
          );
          if (moved.data?.moveEntry.entry?.state === 'published') published += 1;
          answers.push(moved);
        }
        const fault = answers.find(({ code, status }) => code === 'INTERNAL' || status >= 500);
        if (fault !== undefined)
          failures.push({ code: String(fault.code), asked: JSON.stringify(record).slice(0, 1_500) });
      };
      for (let made = 0; made < records; made += AT_ONCE)
        await Promise.all(Array.from({ length: AT_ONCE }, () => enter(odd.next())));
      expect({ seed, failures: failures.slice(0, 20), log: faultsLogged(app) }).toEqual({
        ...{ seed, failures: [], log: [] },
      });
      // Records that are all refused by the first check would try nothing behind it.
      expect(published).toBeGreaterThan(records / 20);
    },
    records * 2_000,
  );

  it('of the pages are so by their address too, for every audience', async () => {
    const failures: Failure[] = [];
    for (const [id, text] of Object.entries(registered))
      for (let tries = 0; tries < (many > 1_000 ? 10 : 2); tries += 1) {
        const failure = await get(id, text);
        if (failure !== null) failures.push(failure);
      }
    expect({ seed, failures: failures.slice(0, 40), log: faultsLogged(app) }).toEqual({
      seed,
      failures: [],
      log: [],
    });
  }, 240_000);

  it.each([
    [
      'an activity without a mode and an area',
      `{ activityCheck(input: {title: "T", language: "en", type: "seminar", plan: "x", startDate: "2026-01-01",
         providers: [], beneficiaries: []}) { __typename } }`,
    ],
    [
      'a target without a unit',
      `mutation { setTarget(input: {result: "x", title: "T", language: "en", direction: "more", target: 1,
         startDate: "2026-01-01", endDate: "2026-12-31"}) { __typename } }`,
    ],
  ])('S10: %s is an input like any other', async (_, query) => {
    const desk = await app.signedIn(`desk-${query.length}@example.org`, 'secretariat');
    const { code, data } = await desk.send<Record<string, { __typename: string }>>(query);
    expect([code, Object.values(data ?? {})[0]?.__typename]).toEqual([null, 'InvalidInput']);
  });

  it('S10: what an answer says depends on who asks, so nobody else is given it by its address', async () => {
    for (const name of ['PublishedRecord', 'RecordChoices']) {
      const [id = ''] = Object.entries(registered).find(([, text]) => text.includes(`query ${name}(`)) ?? [];
      const response = await new Person(app.instance).get(`/graphql?id=${id}&variables=%7B%7D`);
      expect([response.status, await response.text()]).toEqual([
        404,
        expect.stringContaining('UNKNOWN_DOCUMENT'),
      ]);
    }
  });
});
