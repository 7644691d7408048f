import { Person } from '../person.js';
import { openPremises, type Premises } from '../premises.js';

const paths = [
  `/export/tables.xlsx?table=${encodeURIComponent('{"question":"participationByMeeting"}')}`,
  '/export/countries/MAR.docx',
  '/export/meetings/pesnet-4.docx',
  '/export/meetings.ics',
  '/export/meetings/pesnet-4.ics',
];

describe('files', () => {
  let premises: Premises;
  let admin: Person;
  let member: Person;

  const setReading = (reading: string) =>
    admin.form('setReading(reading: $reading)', '$reading: String!', { reading });
  const endSessions = async (email: string) => {
    const { account } = await admin.accountOf(email);
    return admin.form('endSessionsOf(account: $account)', '$account: ID!', { account });
  };

  beforeAll(async () => {
    premises = await openPremises();
    ({ admin } = premises);
    await admin.becomeFirst();
    member = await premises.comeIn('mar@example.org', 'member', 'MAR');
  });
  afterAll(async () => {
    await premises.close();
  });
  afterEach(() => setReading('open'));

  it('are refused to a visitor while reading is for members, and given to a member', async () => {
    await setReading('members');
    const visitor = new Person(premises.instance);
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
      const leaving = new Person(premises.instance);
      await leaving.signIn('mar@example.org');
      const holder = premises.database.createQueryRunner();
      await holder.connect();
      await holder.startTransaction();
      // The file waits for the meetings, while sessions and roles can be read and ended.
      await holder.query('lock table meeting in access exclusive mode');
      const asked = leaving.get('/export/meetings.ics');
      for (let waiting = 0; waiting === 0;) {
        const [row] = await holder.query(
          `select count(*)::integer as n from pg_locks where not granted and relation = 'meeting'::regclass`,
        );
        waiting = row.n;
      }
      expect(await endSessions('mar@example.org')).toEqual([]);
      await holder.commitTransaction();
      await holder.release();
      const answer = await asked;
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-disposition')).toBeNull();
      expect(await answer.text()).not.toContain('VCALENDAR');
      await member.signIn('mar@example.org');
    },
  );
});
