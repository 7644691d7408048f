import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

const paths = [
  `/export/tables.xlsx?table=${encodeURIComponent('{"question":"participationByMeeting"}')}`,
  '/export/countries/MAR.docx',
  '/export/meetings/pesnet-4.docx',
  '/export/meetings.ics',
  '/export/meetings/pesnet-4.ics',
];

describe('files', () => {
  let app: AppUnderTest;
  let admin: Person;
  let member: Person;

  const setReading = (reading: string) =>
    admin.form('setReading(reading: $reading)', '$reading: String!', { reading });
  const endSessions = async (email: string) => {
    const { account } = await admin.accountOf(email);
    return admin.form('endSessionsOf(account: $account)', '$account: ID!', { account });
  };

  beforeAll(async () => {
    app = await openApp();
    ({ admin } = app);
    member = await app.signedIn('mar@example.org', 'member', { country: 'MAR' });
  });
  afterAll(async () => {
    await app.close();
  });
  afterEach(() => setReading('open'));

  it('are refused to a visitor while reading is for members, and given to a member', async () => {
    await setReading('members');
    const visitor = new Person(app.instance);
    for (const path of paths) {
      const refused = await visitor.get(path);
      expect([path, refused.status, await refused.json()]).toEqual([
        path,
        401,
        {
          errors: [
            expect.objectContaining({ extensions: expect.objectContaining({ code: 'SIGN_IN_NEEDED' }) }),
          ],
        },
      ]);
      const given = await member.get(path);
      expect([path, given.status, given.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
    }
  });

  it.each(['open', 'members'])(
    'that were under way when the session ended are given to nobody, reading being %s',
    async (reading) => {
      await setReading(reading);
      const leaving = new Person(app.instance);
      await leaving.signIn('mar@example.org');
      // The file waits for the meetings, while sessions and roles can be read and ended.
      const asked = await app.database.withClient(async (holder) => {
        await holder.query('begin');
        await holder.query('lock table meeting in access exclusive mode');
        const file = leaving.get('/export/meetings.ics');
        for (let waiting = 0; waiting === 0;) {
          ({ n: waiting } = await app.database.one<{ n: number }>(
            `select count(*)::integer as n from pg_locks where not granted and relation = 'meeting'::regclass`,
          ));
        }
        expect(await endSessions('mar@example.org')).toEqual([]);
        await holder.query('commit');
        return { file };
      });
      const answer = await asked.file;
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-disposition')).toBeNull();
      expect(await answer.text()).not.toContain('VCALENDAR');
      await member.signIn('mar@example.org');
    },
  );
});
