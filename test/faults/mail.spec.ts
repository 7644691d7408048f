import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../instance.js';
import { Person, secretIn } from '../person.js';
import { PostOffice, type Received } from '../smtp-stub.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

describe('mail by a real server', () => {
  let app: AppUnderTest;
  let database: AppUnderTest['database'];
  let instance: AppUnderTest['instance'];
  let office: PostOffice;
  let admin: Person;

  beforeAll(async () => {
    office = new PostOffice(await freePort());
    await office.open();
    app = await openApp({ env: { SMTP_URL: office.url } });
    ({ database, instance, admin } = app);
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  async function until(there: () => Promise<boolean> | boolean): Promise<void> {
    for (let look = 0; look < 400; look += 1, await wait(100)) if (await there()) return;
    throw new Error('It never came.');
  }

  async function letterTo(address: string): Promise<Received> {
    const find = () => office.received.find(({ to }) => to === address);
    await until(() => find() !== undefined);
    return find() ?? { to: '', from: '', subject: '', text: '' };
  }

  it('comes in the reader’s language, and its link lets in', async () => {
    const guest = { name: 'أمينة السعيدي', email: 'amina@example.org', role: 'member', country: 'MAR' };
    expect(await admin.invite({ ...guest, language: 'ar' })).toEqual([]);
    const { from, subject, text } = await letterTo('amina@example.org');
    expect(from).toBe('pesnet@example.org');
    expect(subject).toBe('حسابكم في مرصد \u2068PESNET\u2069');
    expect(text).toContain('أمينة السعيدي');
    expect(text).toContain(`/ar/invitation#`);
    const amina = new Person(instance);
    expect(await amina.accept(secretIn(text), 'ar')).toEqual([]);
    expect(await amina.accept(secretIn(text), 'ar')).toEqual(['link']);
    expect((await amina.send<{ me: object }>('{ me { roles { role country } } }')).data?.me).toEqual({
      roles: [{ role: 'member', country: 'MAR' }],
    });
  });

  it('that is out leaves no link behind, and its text is not for the administrator', async () => {
    await until(async () => {
      const { open } = await database.one<{ open: number }>(
        'select count(*)::integer as open from mail where sent_at is null or secret is not null',
      );
      return open === 0;
    });
    const { data } = await admin.send<{ outbox: { sends: boolean; letters: object[] } }>(
      '{ outbox { sends letters { text sentAt } } }',
    );
    expect(data?.outbox).toEqual({ sends: true, letters: [{ text: null, sentAt: expect.any(String) }] });
  });

  it('that the server refuses waits, says why, and goes out once when it takes mail again', async () => {
    office.refusing = true;
    const guest = { name: 'Fatou', email: 'fatou@example.org', role: 'member', country: 'SEN' };
    await admin.invite({ ...guest, language: 'fr' });
    await until(async () => {
      const [row] = await database.query('select problem from mail where sent_at is null');
      return row?.problem !== null && row?.problem !== undefined;
    });
    expect(office.refused).toBeGreaterThan(0);
    const { wait: minutes } = await database.one<{ wait: number }>(
      `select ceil(extract(epoch from due_at - now()) / 60)::integer as wait from job where kind = 'mail' and state = 'waiting'`,
    );
    expect(minutes).toBe(1);
    office.refusing = false;
    await database.query(`update job set due_at = now() where kind = 'mail' and state = 'waiting'`);
    expect((await letterTo('fatou@example.org')).subject).toBe('Votre accès à l’Observatoire PESNET');
    await until(async () => {
      const { open } = await database.one<{ open: number }>(
        'select count(*)::integer as open from mail where sent_at is null',
      );
      return open === 0;
    });
    expect(office.received.filter(({ to }) => to === 'fatou@example.org')).toHaveLength(1);
  });
});
