import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { Person } from '../person.js';
import { bombOf } from '../workbook.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

const LIST = 'Name,Country\nA Sample,Mali\nB Sample,Niger\n';
const MEETING = 'a-meeting';

let app: AppUnderTest;
let desk: Person;
let colleague: Person;

interface UploadResult {
  readonly id?: string;
  readonly error?: { readonly code: string };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function send(
  who: Person,
  body: Uint8Array | string,
  {
    kind = 'attendance',
    name = 'list.csv',
    headers = {},
  }: { kind?: string; name?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<UploadResult & { status: number }> {
  const response = await app.instance.get(`/import/files?kind=${kind}`, {
    method: 'POST',
    headers: {
      cookie: who.cookie,
      'x-file-name': encodeURIComponent(name),
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
  return { status: response.status, ...(JSON.parse(await response.text()) as UploadResult) };
}

async function ask<T>(
  who: Person,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T | string> {
  const { data, code } = await who.send<{ it: T }>(query, variables);
  return data?.it ?? code ?? '';
}

async function chosen(who: Person, text: string): Promise<string> {
  const { id = '' } = await send(who, text);
  await ask(
    who,
    'mutation ($id: ID!, $context: Values) { it: chooseColumns(id: $id, columns: [], context: $context) { id } }',
    {
      id,
      context: { meeting: MEETING, list: 'partial' },
    },
  );
  return id;
}

const planOf = async (who: Person, id: string) =>
  (await ask<{ hash: string }>(who, 'query ($id: ID!) { it: importPlan(id: $id, first: 0) { hash } }', {
    id,
  })) as { hash: string };
const begin = (who: Person, id: string, hash: string) =>
  ask<{ problems: { code: string }[]; running: boolean }>(
    who,
    'mutation ($id: ID!, $hash: String!) { it: applyImport(id: $id, hash: $hash) { problems { code } running } }',
    { id, hash },
  );
const apply = async (who: Person, id: string, hash: string): Promise<string[]> => {
  const applied = await begin(who, id, hash);
  if (typeof applied === 'string') return [applied];
  let found = applied.problems;
  // On a busy machine an answer comes before its work is done.
  for (let goesOn = applied.running; goesOn;) {
    await wait(50);
    const progress = await ask<{ state: string; problems: { code: string }[] }>(
      who,
      'query ($id: ID!) { it: importProgress(id: $id) { state problems { code } } }',
      { id },
    );
    if (typeof progress === 'string') return [progress];
    goesOn = progress.state === 'applying';
    found = progress.problems;
  }
  return found.map(({ code }) => code);
};

/** A workbook of parts made by hand. */
function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const cell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const merges = (count: number) =>
  `<mergeCells>${Array.from({ length: count }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join('')}</mergeCells>`;
const rows = `<sheetData><row r="1">${cell('A1', 'Name')}${cell('B1', 'Country')}</row><row r="2">${cell('A2', 'A Sample')}${cell('B2', 'Mali')}</row></sheetData>`;

beforeAll(async () => {
  app = await openApp();
  desk = await app.signedIn('desk@example.org', 'secretariat', { name: 'Selim Kaya' });
  colleague = await app.signedIn('colleague@example.org', 'secretariat', { name: 'Leyla Demir' });
  await app.database.query(
    `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
     values ($1, 'nfp-meeting', false, 'held', 'A meeting of a test', 'none', false, 'to-be-confirmed')`,
    [MEETING],
  );
});
afterAll(() => app.close());

describe('the upload of files', () => {
  it('is open to the secretariat only', async () => {
    expect((await send(new Person(app.instance), LIST)).errors?.[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
    for (const [role, country] of [
      ['member', 'SEN'],
      ['chair', null],
    ] as const) {
      const person = await app.signedIn(`${role}@example.org`, role, { country });
      expect((await send(person, LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await ask(person, '{ it: imports { id } }')).toBe('FORBIDDEN');
      expect((await person.get('/import/templates/attendance.csv')).status).toBe(403);
    }
    expect((await send(desk, LIST)).status).toBe(201);
  });

  it('lets nothing in that a page of another site sends', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
    ];
    for (const headers of foreign)
      expect((await send(desk, LIST, { headers })).errors?.[0]?.extensions.code).toBe('CROSS_SITE');
    const form = await app.instance.get('/import/files?kind=attendance', {
      method: 'POST',
      headers: { cookie: desk.cookie, 'content-type': 'text/plain' },
      body: LIST,
    });
    expect(form.status).toBe(400);
  });

  it.each([
    ['unpacks-to-too-much', 'list.xlsx', bombOf],
    ['not-a-workbook', 'list.xlsx', () => bombOf(100)],
    ['nested-too-deeply', 'list.xlsx', () => workbook('<a>'.repeat(300_000))],
    [
      'too-much-text',
      'list.xlsx',
      () =>
        workbook(`<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(12)}</sheetData>`, {
          'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(9_999)}</t></si></sst>`,
        }),
    ],
    ['too-many-merged', 'list.xlsx', () => workbook(rows + merges(60_000))],
    [
      'too-many-columns',
      'list.xlsx',
      () => workbook(`<sheetData><row r="1">${cell('XFD1', 'Name')}</row></sheetData>`),
    ],
    [
      'too-many-rows',
      'list.xlsx',
      () => workbook(`<sheetData><row r="1048576">${cell('A1048576', 'Name')}</row></sheetData>`),
    ],
    [
      'declares-entities',
      'list.xlsx',
      () =>
        workbook(rows, {
          'xl/sharedStrings.xml':
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
        }),
    ],
    ['macros', 'list.xlsx', () => workbook(rows, { 'xl/vbaProject.bin': 'x' })],
    ['macros', 'list.xlsm', () => workbook(rows)],
    [
      'too-many-parts',
      'list.xlsx',
      () =>
        workbook(rows, Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`a${index}`, '']))),
    ],
    ['not-a-workbook', 'list.xlsx', () => zipSync({ 'word/document.xml': strToU8('<a/>') })],
    ['not-a-workbook', 'list.xlsx', () => workbook(rows).slice(0, 300)],
    ['renamed', 'list.xlsx', () => strToU8(LIST)],
    ['renamed', 'list.csv', () => workbook(rows)],
    ['old-workbook', 'list.xls', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['too-large', 'list.csv', () => strToU8('a,b\n'.repeat(2_600_000))],
    ['empty', 'list.csv', () => new Uint8Array()],
  ])('S1: refuses as %s what is called %s', async (code, name, make) => {
    const { status, error } = await send(desk, make(), { name });
    expect([status, error]).toMatchObject([code === 'too-large' ? 413 : 422, { code }]);
    expect((await app.instance.get('/health/ready')).status).toBe(200);
  });

  it('reads a workbook that is one', async () => {
    const { id } = await send(desk, workbook(rows), { name: 'list.xlsx' });
    expect(await ask(desk, 'query ($id: ID!) { it: importSamples(id: $id) }', { id })).toEqual([
      ['A Sample', 'Mali'],
    ]);
  });
});

describe('two people who import at the same moment', () => {
  it('leave what one of them would: the other learns that it was done', async () => {
    const ids = [await chosen(desk, LIST), await chosen(colleague, LIST)];
    const hashes = await Promise.all(ids.map((id, index) => planOf([desk, colleague][index] ?? desk, id)));
    const said = await Promise.all(
      ids.map((id, index) => apply([desk, colleague][index] ?? desk, id, hashes[index]?.hash ?? '')),
    );
    expect(said.flat()).toEqual(['already-applied']);
    expect(await app.database.query('select count(*)::integer as n from delegate')).toEqual([{ n: 2 }]);
  });

  it('with different lists of one meeting: the second sees the new state first', async () => {
    const ids = [
      await chosen(desk, 'Name,Country\nC Sample,Mali\n'),
      await chosen(colleague, 'Name,Country\nD Sample,Mali\n'),
    ];
    const hashes = await Promise.all(ids.map((id) => planOf(desk, id)));
    const said = await Promise.all(ids.map((id, index) => apply(desk, id, hashes[index]?.hash ?? '')));
    expect(said.flat()).toEqual(['rows-changed']);
    expect(await app.database.query('select count(*)::integer as n from delegate')).toEqual([{ n: 3 }]);
  });
});

describe('a text that no database can hold', () => {
  it('is taken without the signs that are none, in a corrected cell and in the reason of an undo', async () => {
    const id = await chosen(desk, 'Name,Country\nW Sample,Malii\n');
    const corrected = await desk.send<{ correctCells: { problem: number } }>(
      'mutation ($id: ID!, $cells: [CorrectedCell!]!) { correctCells(id: $id, cells: $cells) { problem } }',
      { id, cells: [{ line: 2, key: 'country', text: 'Ma\ud800li\u0000' }] },
    );
    expect([corrected.code, corrected.data?.correctCells.problem]).toEqual([null, 0]);
    const { hash } = await planOf(desk, id);
    expect(await begin(desk, id, hash)).toMatchObject({ problems: [] });
    const undo = (reason: string) =>
      desk.form('undoImport(id: $id, reason: $reason, keepLater: false)', '$id: ID!, $reason: String!', {
        ...{ id, reason },
      });
    expect(await undo(`${'a'.repeat(1_999)}😀b`)).toEqual(['too-long']);
    expect(await undo(`${'a'.repeat(1_997)}😀\ud83d\u0000b`)).toEqual([]);
  });
});

describe('a connection to the database that is cut while an import is written', () => {
  it('leaves nothing of that try, and all of the next one', async () => {
    const { database } = app;
    const id = await chosen(desk, 'Name,Country\nE Sample,Mali\n');
    const { hash } = await planOf(desk, id);
    const before = await database.query('select * from data_version');
    const delegates = async (): Promise<number> => {
      const [row] = await database.query<{ n: number }>('select count(*)::integer as n from delegate');
      return row?.n ?? 0;
    };
    // Anyone who holds this table keeps the import waiting at its first step inside the transaction.
    await database.withClient(async (holder) => {
      await holder.query('begin');
      await holder.query('lock table delegation in access exclusive mode');
      const applying = begin(desk, id, hash);
      for (;;) {
        const cut = await database.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'pesnet-serve' and wait_event_type = 'Lock' and query like 'lock table %'`,
        );
        if (cut.length > 0) break;
      }
      expect(await applying).toMatchObject({ problems: [] });
      expect(await database.query('select * from data_version')).toEqual(before);
      expect(await delegates()).toBe(3);
      await holder.query('rollback');
    });
    while ((await delegates()) === 3) await wait(50);
    expect(await delegates()).toBe(4);
  });
});

describe('a database whose disk is full in the middle of the writing', () => {
  it('keeps nothing, and says why', async () => {
    const { database } = app;
    const id = await chosen(desk, 'Name,Country\nF Sample,Mali\nG Sample,Niger\nH Sample,Togo\n');
    const { hash } = await planOf(desk, id);
    // What PostgreSQL says when there is no room for the next page, at the last name of the list.
    await database.query(
      `create function no_room() returns trigger language plpgsql as $$
       begin
         if new.name = 'H Sample' then raise exception 'could not extend file' using errcode = '53100'; end if;
         return new;
       end $$`,
    );
    await database.query(
      'create trigger no_room before insert on delegate_person for each row execute function no_room()',
    );
    const before = await database.query('select count(*)::integer as n from delegate');
    expect(await apply(desk, id, hash)).toEqual(['disk-full']);
    await database.query('drop trigger no_room on delegate_person');
    expect(await database.query('select count(*)::integer as n from delegate')).toEqual(before);
    expect(await apply(desk, id, hash)).toEqual([]);
  });
});
