import { strToU8, zipSync } from 'fflate';
import { storyOf, type Story } from '../../libs/stories/index.js';
import { LANGUAGES } from '../../libs/vocabulary/index.js';
import { nightly } from '../nightly.js';
import { all, OfficeFile } from '../office-file.js';
import { Person } from '../person.js';
import { pngOf } from '../picture.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

interface Progress {
  readonly state: string;
  readonly done: number;
  readonly of: number;
}

let app: AppUnderTest;
let instance: AppUnderTest['instance'];
let admin: Person;
let chair: Person;

beforeAll(async () => {
  app = await openApp();
  ({ instance, admin } = app);
  chair = await app.signedIn('chair@example.org', 'chair');
});
afterAll(() => app.close());

const breadth: Story = {
  title: { en: 'Breadth' },
  slides: [{ kind: 'title' }, { kind: 'chart', choice: { key: 'breadth' } }],
};

async function begin(who: Person, story: unknown, language = 'en'): Promise<string> {
  const { data, text } = await who.send<{
    beginDeck: { id?: string; problems?: { path: string; code: string }[] };
  }>(
    `mutation ($story: Story!, $language: String!) {
      beginDeck(story: $story, language: $language) { ... on StartedDeck { id } ... on InvalidInput { problems { path code } } }
    }`,
    { story, language },
  );
  return data?.beginDeck.id ?? text;
}

async function progress(who: Person, id: string): Promise<Progress | null> {
  const { data } = await who.send<{ deckProgress: Progress | null }>(
    'query ($id: ID!) { deckProgress(id: $id) { state done of } }',
    { id },
  );
  return data?.deckProgress ?? null;
}

async function ready(who: Person, id: string): Promise<Progress | null> {
  for (;;) {
    const now = await progress(who, id);
    if (now === null || now.state === 'ready' || now.state === 'failed') return now;
  }
}

async function deckOf(who: Person, story: unknown, language = 'en'): Promise<OfficeFile> {
  const id = await begin(who, story, language);
  expect(await ready(who, id)).toMatchObject({ state: 'ready' });
  const response = await who.get(`/export/deck/${id}.pptx`);
  expect(response.status).toBe(200);
  return new OfficeFile(new Uint8Array(await response.arrayBuffer()));
}

describe('a deck of the network meeting', () => {
  it.each(nightly ? LANGUAGES : (['ar'] as const))(
    'has twelve slides in %s, and its charts hold the figures of the pages',
    async (language) => {
      const file = await deckOf(chair, storyOf('network-meeting'), language);
      // A slide without room for all goes on over others, under its own number.
      const numbers = file
        .named(/slides\/slide\d+\.xml$/)
        .map((name) => all(file.xml(name), 'p:cSld')[0]?.attributes['name']?.split('.')[0]);
      expect(new Set(numbers).size).toBe(12);
      const chart = file.xml('ppt/charts/chart1.xml');
      const values = all(chart, 'c:yVal').map((one) => all(one, 'c:pt').map(({ text }) => Number(text)));
      expect(values.flat().sort((a, b) => a - b)).toEqual([17, 20, 27, 32, 36, 57, 57]);
      for (const name of file.named(/slides\/slide\d+\.xml$/))
        expect(
          all(file.xml(name), 'p:sp')
            .map(({ text }) => text)
            .join(),
        ).toMatch(/2026|20\d\d/);
    },
  );

  it('is a file for a visitor too while reading is open, and its story is checked', async () => {
    const visitor = new Person(instance);
    expect((await deckOf(visitor, breadth)).named(/charts\/chart/)).toHaveLength(1);
    expect(await begin(visitor, { slides: [{ kind: 'chart', choice: { key: 'people' } }] })).toContain(
      'unknown-code',
    );
    expect(await begin(visitor, breadth, 'de')).toContain('BAD_USER_INPUT');
  });

  it('is fetched by the one who began it, and again where a download broke off', async () => {
    const id = await begin(chair, breadth);
    expect(await progress(new Person(instance), id)).toBeNull();
    await ready(chair, id);
    expect((await new Person(instance).get(`/export/deck/${id}.pptx`)).status).toBe(404);
    expect((await chair.get(`/export/deck/${id}.pptx`)).status).toBe(200);
    expect((await chair.get(`/export/deck/${id}.pptx`)).status).toBe(200);
  });

  it('leaves no file where the session ended meanwhile', async () => {
    const leaving = await app.signedIn('leaving@example.org', 'vice-chair');
    const id = await begin(leaving, storyOf('network-meeting'));
    await app.database.query(
      `update account_session set ends_at = now() - interval '1 second' where account_id = (select account_id from person where email = 'leaving@example.org')`,
    );
    expect((await leaving.get(`/export/deck/${id}.pptx`)).status).toBe(404);
    expect(await ready(leaving, id)).toBeNull();
  });

  it('is for members only where the pages are', async () => {
    await admin.send('mutation { setReading(reading: "members") { problems { code } } }');
    expect(await begin(new Person(instance), breadth)).toContain('SIGN_IN_NEEDED');
    expect(await begin(chair, breadth)).toMatch(/^[0-9a-f-]{36}$/);
    await admin.send('mutation { setReading(reading: "open") { problems { code } } }');
  });
});

it('a frozen deck tells which figures are others now', async () => {
  const file = await deckOf(chair, breadth);
  const hash = file
    .xml('docProps/custom.xml')
    .children.find(({ attributes }) => attributes['name'] === 'PESNET data SHA-256')?.text;
  const changes = async () =>
    (
      await chair.send<{ deckChanges: { version: number; versionNow: number; changes: unknown[] } | null }>(
        `query ($hash: String!) { deckChanges(hash: $hash) {
          version versionNow changes { slide question about { type code } column figures }
        } }`,
        { hash },
      )
    ).data?.deckChanges;
  expect(await changes()).toMatchObject({ changes: [] });
  await app.database.query(
    `update meeting_count set value = 21 where meeting_id = 'pesnet-4' and measure = 'countries' and preferred`,
  );
  await app.database.query('update data_version set version = version + 1');
  const after = await changes();
  expect(after?.versionNow).toBe((after?.version ?? 0) + 1);
  expect(after?.changes).toContainEqual({
    slide: 2,
    question: 'participationByMeeting',
    about: [{ type: 'meeting', code: 'pesnet-4' }],
    column: 'countries',
    figures: { before: 20, after: 21 },
  });
  expect((await chair.send('{ deckChanges(hash: "x") { version } }')).data).toEqual({ deckChanges: null });
});

describe('the logos of decks', () => {
  const png = new Uint8Array(pngOf({ width: 256, height: 64 }));
  const put = (who: Person, body: Uint8Array<ArrayBuffer>) =>
    instance.get('/export/deck/logo/network', { method: 'PUT', headers: { cookie: who.cookie }, body });

  it('are set by administrators only, and are pictures', async () => {
    expect((await put(new Person(instance), png)).status).toBe(401);
    expect((await put(chair, png)).status).toBe(403);
    const script = await put(admin, new TextEncoder().encode('<svg/>'));
    expect([script.status, await script.json()]).toEqual([422, { problem: 'not-a-picture' }]);
    const junk = await put(admin, png.slice(0, 40));
    expect([junk.status, await junk.json()]).toEqual([422, { problem: 'broken-picture' }]);
    expect((await put(admin, new Uint8Array(1024 * 1024 + 1))).status).toBe(413);
    expect((await put(admin, png)).status).toBe(204);
  });

  it('stand on every slide, with words for the one who cannot see them', async () => {
    const file = await deckOf(chair, breadth, 'fr');
    expect(Buffer.from(file.bytes('ppt/media/logo1.png'))).toEqual(Buffer.from(png));
    for (const layout of file.named(/slideLayouts\/slideLayout\d\.xml$/))
      expect(
        all(file.xml(layout), 'p:pic').flatMap((one) => all(one, 'p:cNvPr'))[0]?.attributes['descr'],
      ).toBe('Logo du Réseau');
  });
});

describe('a corporate template', () => {
  const part = 'ppt/theme/theme1.xml';
  const put = (who: Person, body: Uint8Array<ArrayBuffer>) =>
    instance.get('/export/deck/template', { method: 'PUT', headers: { cookie: who.cookie }, body });

  it('is read by a process of its own, and gives its colours to the decks that follow', async () => {
    const theme = Buffer.from((await deckOf(chair, breadth)).bytes(part)).toString('utf8');
    const ours = theme.replace(/(<a:accent1>\s*<a:srgbClr val=")[0-9A-Fa-f]{6}/, '$1123456');
    expect((await put(chair, zipSync({ [part]: strToU8(ours) }))).status).toBe(403);
    const broken = await put(admin, strToU8('PK\u0003\u0004 and no more'));
    expect([broken.status, await broken.json()]).toEqual([422, { problem: 'no-theme' }]);
    expect((await put(admin, zipSync({ [part]: strToU8(ours) }))).status).toBe(204);
    const after = Buffer.from((await deckOf(chair, breadth)).bytes(part)).toString('utf8');
    expect(/<a:accent1>\s*<a:srgbClr val="(\w+)"/.exec(after)?.[1]).toBe('123456');
  });
});

describe('a story', () => {
  const save = async (who: Person, variables: Readonly<Record<string, unknown>>) => {
    const { data, code } = await who.send<{
      saveStory: { id?: string; version?: number; problems?: { path: string; code: string }[] };
    }>(
      `mutation ($id: ID, $version: Int, $shared: Boolean!, $story: Story!) {
        saveStory(id: $id, version: $version, shared: $shared, story: $story) {
          ... on StorySaved { id version } ... on InvalidInput { problems { path code } }
        }
      }`,
      { shared: false, story: breadth, ...variables },
    );
    return data?.saveStory ?? { problems: [{ path: '', code: code ?? '' }] };
  };
  const open = async (who: Person, id: string | undefined) =>
    (
      await who.send<{ story: { own: boolean; story: Story } | null }>(
        'query ($id: ID!) { story(id: $id) { own story } }',
        { id },
      )
    ).data?.story ?? null;

  it('is kept by the one who signed in, and nobody writes over what they have not seen', async () => {
    const { id, version } = await save(chair, {});
    expect(version).toBe(1);
    expect(await open(chair, id)).toEqual({ own: true, story: breadth });
    expect(await save(chair, { id, version })).toEqual({ id, version: 2 });
    expect(await save(chair, { id, version })).toEqual({
      problems: [{ path: 'version', code: 'changed-meanwhile' }],
    });
  });

  it('is read by its link once it is shared, and changed by its owner alone', async () => {
    const { id, version } = await save(chair, {});
    const visitor = new Person(instance);
    expect(await open(visitor, id)).toBeNull();
    expect(await save(chair, { id, version, shared: true })).toEqual({ id, version: 2 });
    expect(await open(visitor, id)).toEqual({ own: false, story: breadth });
    expect(await save(admin, { id, version: 2 })).toEqual({ problems: [{ path: '', code: 'NOT_FOUND' }] });
    expect(await save(visitor, {})).toEqual({ problems: [{ path: '', code: 'SIGN_IN_NEEDED' }] });
    const deleted = await chair.send(
      'mutation ($id: ID!) { deleteStory(id: $id, version: 2) { ... on Accepted { id } } }',
      { id },
    );
    expect(deleted.data).toEqual({ deleteStory: { id } });
    expect(await open(chair, id)).toBeNull();
  });

  it('is asked for whole: every chart of it in one request', async () => {
    const { data } = await new Person(instance).send<{
      storyTables: { slides: { missing: string | null; tables: { question: string }[] }[] };
    }>(
      `query ($choices: [ChoiceInput!]!) { storyTables(choices: $choices, language: "en") {
        ... on StoryTables { slides { missing choice tables { question cells } } } ... on InvalidInput { problems { code } }
      } }`,
      {
        choices: [
          { key: 'breadth' },
          { key: 'series', indicator: 'SL.UEM.TOTL.ZS', area: 'MAR' },
          { key: 'needs' },
          { key: 'plan-progress', plan: '1999-2000' },
        ],
      },
    );
    expect(data?.storyTables.slides.map(({ missing, tables }) => [missing, tables.length])).toEqual([
      [null, 1],
      [null, 2],
      ['no-round', 0],
      ['unknown-plan', 0],
    ]);
  });
});
