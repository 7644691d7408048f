import { setTimeout as wait } from 'node:timers/promises';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import type { Instance } from '../instance.js';
import { Person } from '../person.js';

/** Two instances of the product over one database, of which one is killed. */
describe('background work of two instances', () => {
  let app: AppUnderTest;
  let other: Instance;
  let desk: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    app = await openApp();
    other = await app.start();
    desk = await app.signedIn('desk@example.org', 'secretariat', { name: 'Selim Kaya' });
    elsewhere = new Person(other, desk.cookie);
    await app.database.query(
      `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
       values ('a-meeting', 'nfp-meeting', false, 'held', 'A meeting of a test', 'none', false, 'to-be-confirmed')`,
    );
  });
  afterAll(async () => {
    await other.kill('SIGTERM');
    await app.close();
  });

  async function ask<T>(
    who: Person,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<T> {
    const { data, text } = await who.send<{ it: T }>(query, variables);
    if (data === undefined || data === null) throw new Error(text);
    return data.it;
  }

  it('a deck that was begun at one of them is fetched from the other', async () => {
    const { id } = await ask<{ id: string }>(
      desk,
      'mutation ($story: Story!) { it: beginDeck(story: $story, language: "en") { ... on StartedDeck { id } } }',
      { story: { slides: [{ kind: 'title' }, { kind: 'chart', choice: { key: 'breadth' } }] } },
    );
    const state = async () =>
      (
        await ask<{ state: string }>(elsewhere, 'query ($id: ID!) { it: deckProgress(id: $id) { state } }', {
          id,
        })
      ).state;
    while ((await state()) !== 'ready') await wait(100);
    expect((await elsewhere.get(`/export/deck/${id}.pptx`)).status).toBe(200);
  });

  it('an import whose instance is killed in the middle is finished by the other, once', async () => {
    const body = 'Name,Country\nA Sample,Mali\nB Sample,Niger\n';
    const taken = await app.instance.get('/import/files?kind=attendance', {
      method: 'POST',
      headers: {
        cookie: desk.cookie,
        'x-file-name': 'list.csv',
        'content-type': 'application/octet-stream',
      },
      body,
    });
    const { id } = (await taken.json()) as { id: string };
    const chosen = { id, context: { meeting: 'a-meeting', list: 'partial' } };
    await ask(
      desk,
      'mutation ($id: ID!, $context: Values) { it: chooseColumns(id: $id, columns: [], context: $context) { id } }',
      chosen,
    );
    const { hash } = await ask<{ hash: string }>(
      desk,
      'query ($id: ID!) { it: importPlan(id: $id, first: 0) { hash } }',
      { id },
    );
    // The one that applies it is alone until it is in the middle of that.
    await other.kill('SIGTERM');
    const progress = async () =>
      (
        await ask<{ state: string }>(
          elsewhere,
          'query ($id: ID!) { it: importProgress(id: $id) { state } }',
          { id },
        )
      ).state;
    await app.database.withClient(async (client) => {
      await client.query('begin');
      await client.query('lock table delegation in share row exclusive mode');
      const applying = await ask<{ running: boolean }>(
        desk,
        'mutation ($id: ID!, $hash: String!) { it: applyImport(id: $id, hash: $hash) { running } }',
        { id, hash },
      );
      expect(applying).toEqual({ running: true });
      other = await app.start();
      elsewhere = new Person(other, desk.cookie);
      expect(await progress()).toBe('applying');
      await app.instance.kill('SIGKILL');
      await client.query('rollback');
    });
    await app.database.query(
      `update job set leased_until = now() where kind = 'import' and state = 'running' and attempts = 1`,
    );
    while ((await progress()) === 'applying') await wait(100);
    expect(await progress()).toBe('done');
    expect(
      await app.database.one(
        `select (select count(*)::integer from delegate_person) as people,
           (select count(*)::integer from audit_entry where action = 'import.applied') as applied,
           (select state from import where id = $1) as state`,
        [id],
      ),
    ).toEqual({ people: 2, applied: 1, state: 'applied' });
  });
});
