import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { freePort } from '../instance.js';
import { Person } from '../person.js';
import { PostOffice } from '../smtp-stub.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

interface Draft {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly recipients: readonly { readonly name: string | null; readonly email: string | null }[];
}

const READING = '{ quality { conflicts { cells } focalPoints { cells } outliers { sources } } }';
const DRAFTING = `query ($country: ID!, $language: String!) {
  reminder(country: $country, language: $language) { missing drafts { language subject text recipients { name email } } }
}`;

describe('data quality', () => {
  let app: AppUnderTest;
  let database: AppUnderTest['database'];
  let office: PostOffice;
  let admin: Person;
  let secretariat: Person;

  const draft = async (who: Person, country: string, language = 'en') => {
    const { data, code } = await who.send<{ reminder: { missing: number; drafts: Draft[] } }>(DRAFTING, {
      country,
      language,
    });
    return { code, missing: data?.reminder.missing, drafts: data?.reminder.drafts ?? [] };
  };
  const remind = (who: Person, letter: Readonly<Record<string, string>>) =>
    who.form('sendReminder(letter: $letter)', '$letter: ReminderLetter!', {
      letter: { country: 'MAR', language: 'ar', subject: 'S', text: 'T', ...letter },
    });
  const until = async (there: () => Promise<boolean> | boolean): Promise<void> => {
    for (let look = 0; look < 400; look += 1, await wait(50)) if (await there()) return;
    throw new Error('It never came.');
  };
  /** Lets someone in by the letter that the mail server got. */
  const signedIn = async (email: string, role: string, country: string | null, language: string) => {
    expect(await admin.invite({ name: `Person ${role}`, email, role, country, language })).toEqual([]);
    const find = () => office.received.find(({ to }) => to === email);
    await until(() => find() !== undefined);
    const person = new Person(app.instance);
    expect(await person.accept(/#([\w-]{20,})/.exec(find()?.text ?? '')?.[1] ?? '', language)).toEqual([]);
    return person;
  };

  beforeAll(async () => {
    office = new PostOffice(await freePort());
    await office.open();
    app = await openApp({ env: { SMTP_URL: office.url } });
    ({ database, admin } = app);
    secretariat = await signedIn('desk@example.org', 'secretariat', null, 'en');
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  it('is read by the secretariat and the administrator, and by nobody else', async () => {
    for (const reader of [secretariat, admin]) expect((await reader.send(READING)).code).toBeNull();
    expect((await new Person(app.instance).send(READING)).code).toBe('SIGN_IN_NEEDED');
    for (const [role, country] of [
      ['member', 'SEN'],
      ['vice-chair', null],
      ['chair', null],
    ] as const) {
      const person = await signedIn(`${role}@example.org`, role, country, 'en');
      expect([role, (await person.send(READING)).code]).toEqual([role, 'FORBIDDEN']);
      expect([role, (await draft(person, 'SEN')).code]).toEqual([role, 'FORBIDDEN']);
      expect([role, await remind(person, { country: 'SEN' })]).toEqual([role, ['FORBIDDEN']]);
    }
  });

  it('is reminded of by the secretariat only', async () => {
    expect((await draft(admin, 'SEN')).code).toBe('FORBIDDEN');
    expect(await remind(admin, {})).toEqual(['FORBIDDEN']);
    expect(await remind(new Person(app.instance), {})).toEqual(['SIGN_IN_NEEDED']);
  });

  it('is never among the answers that are cached for all readers', async () => {
    const path = join(projectFolder, 'dist', 'web', 'documents.json');
    const documents: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'));
    const own = Object.entries(documents).filter(([, text]) => /\b(quality|reminder)\b\s*[({]/.test(text));
    expect(own.length).toBeGreaterThanOrEqual(2);
    for (const [id] of own) {
      const address = `/graphql?id=${id}&variables=${encodeURIComponent('{"country":"MAR","language":"en"}')}`;
      for (const reader of [secretariat, new Person(app.instance)]) {
        const response = await reader.get(address);
        expect([response.ok, (await response.text()).includes('"data"')]).toEqual([false, false]);
      }
    }
  });

  it('offers words to copy where a member has no focal point, in the language of the one who asks', async () => {
    const { missing, drafts } = await draft(secretariat, 'TUN', 'fr');
    expect(missing).toBeGreaterThan(0);
    expect(drafts).toMatchObject([{ language: 'fr', recipients: [] }]);
    expect(drafts[0]?.text).toContain('/fr/countries/TUN');
    expect(await remind(secretariat, { country: 'TUN', language: 'fr' })).toEqual(['no-focal-point']);
    expect((await draft(secretariat, 'FRA')).code).toBe('BAD_USER_INPUT');
    expect((await draft(secretariat, 'TUN', 'xx')).code).toBe('BAD_USER_INPUT');
  });

  it('goes as a reminder to the focal points who read its language, as it was changed, and only when sent', async () => {
    await signedIn('amina@example.org', 'member', 'MAR', 'ar');
    await signedIn('omar@example.org', 'member', 'MAR', 'fr');
    const letters = office.received.length;
    const { drafts } = await draft(secretariat, 'MAR');
    expect(
      drafts.map(({ language, recipients }) => [language, recipients.map(({ email }) => email)]),
    ).toEqual([
      ['fr', ['omar@example.org']],
      ['ar', ['amina@example.org']],
    ]);
    const arabic = drafts[1] ?? { subject: '', text: '' };
    expect(arabic.subject).toContain('المغرب');
    expect(arabic.text).not.toContain('Person');
    expect(await database.query(`select from mail where kind = 'reminder'`)).toEqual([]);

    const text = `${arabic.text}\n\nإضافة <b>`;
    expect(await remind(secretariat, { subject: arabic.subject, text })).toEqual([]);
    await until(() => office.received.length > letters);
    await until(async () => (await database.query('select from mail where sent_at is null')).length === 0);
    const sent = office.received.slice(letters);
    expect(sent.map(({ to }) => to)).toEqual(['amina@example.org']);
    expect(sent[0]?.subject).toBe(arabic.subject);
    expect(sent[0]?.text.replaceAll('\r\n', '\n').trim()).toBe(text);
  });

  it('keeps on record that a reminder was sent, by whom and to which member, and not what it said', async () => {
    const { data } = await secretariat.send<{ audit: { entries: object[] } }>(
      '{ audit(filter: { action: "reminder" }) { entries { action name subject after } } }',
    );
    expect(data?.audit.entries).toEqual([
      {
        action: 'reminder.sent',
        name: 'Person secretariat',
        subject: 'country MAR',
        after: '{"country": "MAR", "letters": 1, "language": "ar"}',
      },
    ]);
  });

  it('sends no letter without words, nor one that is too long', async () => {
    expect(await remind(secretariat, { subject: ' \u202e ', text: '\n' })).toEqual(['empty', 'empty']);
    expect(await remind(secretariat, { subject: 'x'.repeat(201), text: 'x'.repeat(8_001) })).toEqual([
      'long',
      'long',
    ]);
  });

  it('gives no address away to the one who may not read personal data', async () => {
    const { data } = await secretariat.send<{ quality: object }>('{ quality { focalPoints { cells } } }');
    expect(data?.quality).toEqual({
      focalPoints: {
        cells: [
          ['MAR', 'SEN'],
          [2, 1],
          [2, 1],
        ],
      },
    });
    expect((await admin.send(READING)).text).not.toMatch(/@example\.org|Person/);
  });

  it('leaves nothing of a reminder to someone who is erased', async () => {
    const { account } = await admin.accountOf('amina@example.org');
    await admin.form('erasePerson(account: $account, reason: "Asked")', '$account: ID!', { account });
    expect(await database.query(`select from mail where kind = 'reminder'`)).toEqual([]);
  });
});
