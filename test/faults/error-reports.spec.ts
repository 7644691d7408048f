import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

interface Report {
  readonly id: string;
  readonly about: string;
  readonly state: string;
  readonly answer: string | null;
  readonly name: string | null;
  readonly country: string | null;
}

const fields = '{ id about state answer name country }';

describe('an error that a focal point reports', () => {
  let app: AppUnderTest;
  let instance: AppUnderTest['instance'];
  let member: Person;
  let secretariat: Person;

  const report = (who: Person, about: string, words: string) =>
    who.form('reportError(about: $about, words: $words)', '$about: String!, $words: String!', {
      about,
      words,
    });
  const decide = (who: Person, id: string, state: string, answer: string) =>
    who.form(
      'decideReport(id: $id, state: $state, answer: $answer)',
      '$id: ID!, $state: String!, $answer: String!',
      { id, state, answer },
    );
  const queue = async (): Promise<readonly Report[]> =>
    (await secretariat.send<{ errorReports: Report[] }>(`{ errorReports ${fields} }`)).data?.errorReports ??
    [];
  const own = async (who: Person): Promise<readonly Report[]> =>
    (await who.send<{ ownErrorReports: Report[] }>(`{ ownErrorReports ${fields} }`)).data?.ownErrorReports ??
    [];

  beforeAll(async () => {
    app = await openApp();
    ({ instance } = app);
    member = await app.signedIn('sen@example.org', 'member', { country: 'SEN', name: 'Awa Ndiaye' });
    secretariat = await app.signedIn('desk@example.org', 'secretariat', { name: 'Selim Kaya' });
  });
  afterAll(async () => {
    await app.close();
  });

  it('reaches the secretariat with who says it, and comes back with the answer', async () => {
    expect(await report(member, '/countries/SEN', 'We were in Marrakech in 2024.')).toEqual([]);
    const [open] = await queue();
    expect(open).toMatchObject({
      about: '/countries/SEN',
      state: 'open',
      name: 'Awa Ndiaye',
      country: 'SEN',
    });
    expect(
      await decide(secretariat, open?.id ?? '', 'accepted', 'The list of the host names Senegal.'),
    ).toEqual([]);
    expect(await own(member)).toMatchObject([
      { state: 'accepted', answer: 'The list of the host names Senegal.' },
    ]);
  });

  it('is on record with the reason, twice: as it came and as it was decided', async () => {
    const { data } = await secretariat.send<{
      audit: { entries: { action: string; reason: string | null }[] };
    }>('{ audit(filter: { action: "error" }) { entries { action reason } } }');
    expect(data?.audit.entries).toEqual([
      { action: 'error.accepted', reason: 'The list of the host names Senegal.' },
      { action: 'error.reported', reason: null },
    ]);
  });

  it('is decided once: anyone who comes second learns that it is not there any more', async () => {
    const [done] = await queue();
    expect(await decide(secretariat, done?.id ?? '', 'declined', 'No.')).toEqual(['NOT_FOUND']);
    expect(await own(member)).toMatchObject([{ state: 'accepted' }]);
  });

  it('needs words, and a page of this site', async () => {
    expect(await report(member, '/countries/SEN', ' \u202e ')).toEqual(['empty']);
    expect(await report(member, 'https://elsewhere.example/', 'x')).toEqual(['no-page']);
    expect(await report(member, '//elsewhere.example/', 'x')).toEqual(['no-page']);
    expect(await report(member, '/countries/SEN', 'x'.repeat(2_001))).toEqual(['long']);
  });

  it('needs a reason to be decided', async () => {
    await report(member, '/countries/SEN', 'Another one.');
    const [open] = await queue();
    expect(await decide(secretariat, open?.id ?? '', 'declined', ' ')).toEqual(['empty']);
    expect(await queue()).toMatchObject([{ state: 'open' }, { state: 'accepted' }]);
  });

  it('is nothing that a visitor may send, or a member may decide or read of others', async () => {
    expect(await report(new Person(instance), '/', 'x')).toEqual(['SIGN_IN_NEEDED']);
    const [open] = await queue();
    expect(await decide(member, open?.id ?? '', 'accepted', 'x')).toEqual(['FORBIDDEN']);
    expect((await member.send('{ errorReports { id } }')).code).toBe('FORBIDDEN');
    const other = await app.signedIn('mli@example.org', 'member', { country: 'MLI' });
    expect(await own(other)).toEqual([]);
  });
});
