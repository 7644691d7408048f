import { RecordsClient, entryOf } from '../records-client.js';
import { password, Person, secretIn, type GraphqlResult } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

interface AuditPage {
  readonly audit: { readonly entries: readonly { readonly id: string }[]; readonly next: string | null };
}

let app: AppUnderTest;
let database: AppUnderTest['database'];
let instance: AppUnderTest['instance'];
let admin: AppUnderTest['admin'];
let signedIn: AppUnderTest['signedIn'];

beforeAll(async () => {
  app = await openApp();
  ({ database, instance, admin, signedIn } = app);
  const member = await signedIn('mar@example.org', 'member', { country: 'MAR' });
  expect(await member.signIn('mar@example.org', 'a wrong guess')).toBe('wrong');
});
afterAll(() => app.close());

describe('who may do what, through GraphQL', () => {
  const forbidden = {
    people: '{ people { name } }',
    outbox: '{ outbox { sends } }',
    audit: '{ audit { next } }',
    invite:
      'mutation { invite(guest: {name: "N", email: "n@example.org", language: "en", role: "administrator"}) { problems { code } } }',
    setReading: 'mutation { setReading(reading: "members") { problems { code } } }',
    erasePerson: 'mutation { erasePerson(account: "x", reason: "y") { problems { code } } }',
    endRole: 'mutation { endRole(account: "x", role: "y") { problems { code } } }',
  };

  it.each(Object.entries(forbidden))('a visitor is asked to sign in before %s', async (_, query) => {
    expect(await new Person(instance).send(query)).toMatchObject({ code: 'SIGN_IN_NEEDED', status: 401 });
  });

  it('a focal point, a vice-chair and the chair may do none of it', async () => {
    for (const [role, country] of [
      ['member', 'SEN'],
      ['vice-chair', null],
      ['chair', null],
    ] as const) {
      const person = await signedIn(`${role}@example.org`, role, { country });
      for (const query of Object.values(forbidden))
        expect([role, query, (await person.send(query)).code]).toEqual([role, query, 'FORBIDDEN']);
    }
  });

  it('the secretariat invites focal points, and makes nobody an administrator, not even itself', async () => {
    const secretariat = await signedIn('secretariat@example.org', 'secretariat');
    const guest = { name: 'G', email: 'g@example.org', language: 'en' };
    expect(await secretariat.invite({ ...guest, role: 'member', country: 'TUN' })).toEqual([]);
    expect(await secretariat.invite({ ...guest, email: 'h@example.org', role: 'administrator' })).toEqual([
      'not-yours',
    ]);
    const self = await secretariat.accountOf('secretariat@example.org');
    expect(
      await secretariat.form(
        'giveRole(account: $account, role: {role: "administrator"})',
        '$account: ID!',
        self,
      ),
    ).toEqual(['NOT_FOUND']);
    const { account, roles } = await secretariat.accountOf('admin@example.org');
    for (const field of [
      'inviteAgain(account: $account)',
      'endSessionsOf(account: $account)',
      `endRole(account: $account, role: "${roles[0]?.id}")`,
    ])
      expect(await secretariat.form(field, '$account: ID!', { account })).toEqual(['NOT_FOUND']);
    expect((await secretariat.send('{ outbox { sends } }')).code).toBe('FORBIDDEN');
  });

  it('a role that is taken away is gone at the next request of an open session', async () => {
    const leaving = await signedIn('leaving@example.org', 'secretariat');
    expect((await leaving.send('{ people { name } }')).code).toBeNull();
    const { account, roles } = await admin.accountOf('leaving@example.org');
    const ended = await admin.form('endRole(account: $account, role: $role)', '$account: ID!, $role: ID!', {
      account,
      role: roles[0]?.id,
    });
    expect(ended).toEqual([]);
    expect((await leaving.send('{ people { name } }')).code).toBe('FORBIDDEN');
  });

  it('the last administrator stays', async () => {
    const { account, roles } = await admin.accountOf('admin@example.org');
    const ending = admin.form('endRole(account: $account, role: $role)', '$account: ID!, $role: ID!', {
      account,
      role: roles[0]?.id,
    });
    expect(await ending).toEqual(['last-administrator']);
  });

  it('S6: the last administrator stays while another is only invited', async () => {
    expect(await admin.invite({ name: 'B', email: 'b@example.org', role: 'administrator' })).toEqual([]);
    const { account, roles } = await admin.accountOf('admin@example.org');
    const end = () =>
      admin.form('endRole(account: $account, role: $role)', '$account: ID!, $role: ID!', {
        account,
        role: roles[0]?.id,
      });
    expect(await end()).toEqual(['last-administrator']);
    const erase = 'erasePerson(account: $account, reason: "Leaves")';
    expect(await admin.form(erase, '$account: ID!', { account })).toEqual(['last-administrator']);
    // Who came in by a provider only has no password: a new invitation would leave nobody who can come in.
    const kept = await database.one<{ hash: string }>(
      'select password_hash as hash from account where id = $1',
      [account],
    );
    await database.query('update account set password_hash = null where id = $1', [account]);
    await database.query(
      `insert into account_identity (issuer, subject, account_id, linked_at) values ('https://id', 'ada', $1, now())`,
      [account],
    );
    expect(await admin.form('inviteAgain(account: $account)', '$account: ID!', { account })).toEqual([
      'last-administrator',
    ]);
    await database.query('delete from account_identity where account_id = $1', [account]);
    await database.query('update account set password_hash = $2 where id = $1', [account, kept.hash]);
    await new Person(instance).accept(await admin.letterTo('b@example.org'));
    expect((await admin.send('{ people { name } }')).code).toBeNull();
  });

  it('S6: a role that is given three times at once is held once, and again after it ended', async () => {
    await signedIn('thrice@example.org', 'chair');
    const { account } = await admin.accountOf('thrice@example.org');
    const give = () =>
      admin.form('giveRole(account: $account, role: {role: "secretariat"})', '$account: ID!', { account });
    expect((await Promise.all([give(), give(), give()])).flat()).toEqual(['held', 'held']);
    const insert = `insert into account_role (id, account_id, role, valid_from)
       values (gen_random_uuid(), $1, 'secretariat', current_date)`;
    await expect(database.query(insert, [account])).rejects.toThrow('account_role_given_uq');
    const { roles } = await admin.accountOf('thrice@example.org');
    const given = roles.filter(({ role }) => role === 'secretariat');
    expect(given).toHaveLength(1);
    const ending = 'endRole(account: $account, role: $role)';
    expect(await admin.form(ending, '$account: ID!, $role: ID!', { account, role: given[0]?.id })).toEqual(
      [],
    );
    expect(await give()).toEqual([]);
  });

  it('a role can be given until a day, and is over on it', async () => {
    const guest = { name: 'For a while', email: 'while@example.org', role: 'secretariat' };
    expect(await admin.invite({ ...guest, until: '2020-01-01' })).toEqual(['past']);
    expect(await admin.invite({ ...guest, until: 'tomorrow' })).toEqual(['BAD_USER_INPUT']);
    expect(await admin.invite({ ...guest, until: '2999-12-31' })).toEqual([]);
    const person = new Person(instance);
    await person.accept(await admin.letterTo('while@example.org'));
    expect((await person.send('{ people { name } }')).code).toBeNull();
    await database.query(`update account_role set valid_to = current_date where valid_to = '2999-12-31'`);
    expect((await person.send('{ people { name } }')).code).toBe('FORBIDDEN');
  });

  it('a focal point is of a member of the network', async () => {
    const guest = { name: 'N', email: 'n@example.org', role: 'member' };
    expect(await admin.invite({ ...guest, country: 'FRA' })).toEqual(['empty']);
    expect(await admin.invite({ ...guest, country: null })).toEqual(['empty']);
    expect(await admin.invite({ ...guest, role: 'visitor' })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the statement of a member’s needs', () => {
  it('is written by its own focal point only, every other country is like one that is not there, and none is published by it', async () => {
    const { code: area, plan } = await database.one<{ code: string; plan: string }>(
      'select t.code, t.plan from thematic_area t join work_plan w on w.code = t.plan order by t.code limit 1',
    );
    const { id: source } = await database.one<{ id: string }>('select id from source limit 1');
    await database.query(
      `insert into round (id, title_en, plan_code, opens_on, source_id) values ('r1', 'A round', $1, '2026-01-01', $2)`,
      [plan, source],
    );
    const state = (person: Person, country: string) =>
      new RecordsClient(person).begin('needs', {
        root: { country_code: country, round_id: 'r1' },
        parts: { statements: [{ area_code: area, need: 3, capacity: 0 }] },
      });
    const mali = await signedIn('mli@example.org', 'member', { country: 'MLI' });
    const draft = entryOf(await state(mali, 'MLI'));
    for (const country of ['SEN', 'XXX']) expect((await state(mali, country)).code).toBe('NOT_FOUND');
    expect((await state(new Person(instance), 'MLI')).code).toBe('SIGN_IN_NEEDED');
    expect((await state(admin, 'MLI')).code).toBe('FORBIDDEN');
    expect((await new RecordsClient(mali).move(draft, 'published')).code).toBe('FORBIDDEN');
    expect(await database.query('select from statement')).toEqual([]);
  });
});

describe('what people type', () => {
  it('is kept without signs that turn or hide text, and its length is bounded', async () => {
    const guest = { email: 'odd@example.org', role: 'chair' };
    expect(await admin.invite({ ...guest, name: 'x'.repeat(10_000) })).toEqual(['long']);
    expect(await admin.invite({ ...guest, name: '\u202e\u200b' })).toEqual(['empty']);
    expect(await admin.invite({ ...guest, name: 'A', email: 'a@b.org\r\nBcc: x@y.org' })).toEqual([
      'no-address',
    ]);
    expect(await admin.invite({ ...guest, name: '<script>\u202ealert(1)\u0000</script>' })).toEqual([]);
    const { name } = await database.one<{ name: string }>(
      `select name from person where email = 'odd@example.org'`,
    );
    expect(name).toBe('<script>alert(1)</script>');
    const { data } = await admin.send<{ outbox: { letters: { text: string }[] } }>(
      '{ outbox { letters { text } } }',
    );
    expect(secretIn(data?.outbox.letters[0]?.text ?? '')).not.toBe('');
  });

  it('and cannot be read is reported by a code, without a stack, a statement or a path', async () => {
    const answers = [
      await admin.send('mutation { endSession(id: "no uuid") { problems { code } } }'),
      await admin.send('mutation { endRole(account: "x", role: "y") { problems { code } } }'),
      await admin.send('{ audit(before: "x") { next } }'),
      await admin.send('{ audit(filter: {from: "2026-02-31"}) { next } }'),
      await admin.send('{ audit(filter: {account: "1 or 1=1"}) { next } }'),
      await admin.send('mutation { changeLanguage(language: "xx") { problems { code } } }'),
    ];
    expect(answers.map(({ code }) => code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      ...Array(4).fill('BAD_USER_INPUT'),
    ]);
    for (const { text } of answers) expect(text).not.toMatch(/\\n\s+at |node_modules|select |\.js|\/tmp/);
  });
});

describe('the record of changes', () => {
  it('has who, when, what and why, and no secret', async () => {
    const guest = { name: 'Invited', email: 'invited@example.org', role: 'member', country: 'MAR' };
    expect(await admin.invite(guest)).toEqual([]);
    const { data } = await admin.send<{
      audit: { entries: { action: string; name: string; after: string | null }[]; kinds: string[] };
    }>('{ audit(filter: {action: "account.invited"}) { entries { action name after at } kinds } }');
    expect(data?.audit.kinds).toEqual(
      expect.arrayContaining(['account.invited', 'role.ended', 'session.refused']),
    );
    expect(data?.audit.entries).toContainEqual(
      expect.objectContaining({ name: 'Ada Admin', after: expect.stringContaining('"country": "MAR"') }),
    );
    const { all } = await database.one<{ all: string }>(
      `select string_agg(e::text, ' ') as all from audit_entry e`,
    );
    expect(all).not.toContain(password);
    expect(all).not.toMatch(/@example\.org|argon2/);
  });

  it('is read page by page without losing an entry', async () => {
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: GraphqlResult<AuditPage> = await admin.send<AuditPage>(
        'query ($before: String) { audit(before: $before) { entries { id } next } }',
        { before },
      );
      seen.push(...(page.data?.audit.entries.map(({ id }) => id) ?? []));
      before = page.data?.audit.next ?? null;
    } while (before !== null);
    const all: { id: string }[] = await database.query(
      'select id from audit_entry order by at desc, id desc',
    );
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('goes out as a file to the one who may read it, and to nobody else', async () => {
    const file = await admin.get('/export/audit.csv?action=role');
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffat,account,name,action,subject,person,before,after,reason,importId'.slice(1),
    );
    expect(lines.slice(1).every((line) => line.includes('role.'))).toBe(true);
    const member = new Person(instance);
    await member.signIn('mar@example.org');
    expect((await member.get('/export/audit.csv')).status).toBe(403);
    expect((await instance.get('/export/audit.csv')).status).toBe(401);
  });
});

describe('erasing a person', () => {
  it('takes name and address away everywhere, and leaves what was done and every count', async () => {
    const before = await counts();
    const person = await signedIn('gone@example.org', 'secretariat');
    expect(await person.invite({ name: 'By them', email: 'by@example.org', role: 'chair' })).toEqual([]);
    const { account } = await admin.accountOf('gone@example.org');
    const erase = (reason: string) =>
      admin.form('erasePerson(account: $account, reason: $reason)', '$account: ID!, $reason: String!', {
        account,
        reason,
      });
    expect(await erase(' ')).toEqual(['empty']);
    expect(await erase('Asked for it')).toEqual([]);
    expect((await person.send<{ me: null }>('{ me { name } }')).data?.me).toBeNull();
    expect(await person.signIn('gone@example.org')).toBe('wrong');
    const tables: { name: string }[] = await database.query(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const { found } = await database.one<{ found: number }>(
        `select count(*)::integer as found from ${name} t where t::text like '%gone@example.org%' or t::text like '%Person secretariat%' and t::text like '%${account}%'`,
      );
      expect([name, found]).toEqual([name, 0]);
    }
    const entries: { action: string }[] = await database.query(
      'select action from audit_entry where account_id = $1 order by at',
      [account],
    );
    expect(entries.map(({ action }) => action)).toContain('account.invited');
    expect(await counts()).toEqual(before);
  });

  function counts(): Promise<unknown> {
    return database.query(
      `select (select count(*) from delegation) as delegations, (select count(*) from delegate) as delegates,
        (select sum(value) from meeting_count) as stated, (select version from data_version) as version`,
    );
  }
});
