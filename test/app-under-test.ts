import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { copyDatabase, type Prepared, type TestDatabase } from './database-copy.js';
import { freePort, Instance, temporaryFolder } from './instance.js';
import { password, Person } from './person.js';

/** What an account is, beyond its address and role. */
export interface AccountOptions {
  readonly country?: string | null;
  readonly name?: string;
  readonly language?: 'en' | 'fr' | 'ar';
}

/** The product on a database of its own, started as people start it. */
export interface AppUnderTest {
  readonly database: TestDatabase;
  readonly instance: Instance;
  /** The first administrator, signed in; where the app opened without one, a visitor. */
  readonly admin: Person;
  /** Starts one more instance on the same database. */
  readonly start: (env?: Readonly<Record<string, string>>) => Promise<Instance>;
  /** Someone with an account in a role, signed in: written by SQL, as an accepted invitation leaves it. */
  readonly signedIn: (email: string, role: string, options?: AccountOptions) => Promise<Person>;
  readonly close: () => Promise<void>;
}

interface AppOptions {
  /** What is in its database; the labour markets of Morocco and Türkiye do for most, and are copied in a tenth of the time. */
  readonly figures?: Prepared;
  /** Settings of the product. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it listens, for settings that hold its address. */
  readonly port?: number;
  /** Without an administrator the start prints the link that makes the first one. */
  readonly administrator?: boolean;
}

/** Opens the product on a database of its own. */
export async function openApp({
  figures = 'two',
  env,
  port,
  administrator = true,
}: AppOptions = {}): Promise<AppUnderTest> {
  const folder = temporaryFolder();
  const database = await copyDatabase(figures);
  const start = async (more: Readonly<Record<string, string>> = {}, at?: number) => {
    const settings = { DATA_DIR: folder.path, DATABASE_URL: database.url, ...more };
    const started = new Instance(at ?? (await freePort()), settings);
    await started.says('Ready at');
    return started;
  };
  const session = administrator
    ? await addAccount(database, 'admin@example.org', 'administrator', { name: 'Ada Admin' })
    : '';
  const instance = await start(env, port);
  if (!administrator) await instance.says('This link makes one');
  return {
    database,
    instance,
    admin: new Person(instance, session),
    start: (more) => start(more),
    async signedIn(email, role, options) {
      return new Person(instance, await addAccount(database, email, role, options));
    },
    async close() {
      await instance.kill('SIGTERM');
      await database.drop();
      folder.remove();
    },
  };
}

/** One hash serves every account: all have the same password. */
const passwordHash = hash(password);

/** Adds an account with a role from today on and an open session, and gives the cookie of the session. */
async function addAccount(
  database: TestDatabase,
  email: string,
  role: string,
  { country = null, name = `Person ${role}`, language = 'en' }: AccountOptions = {},
): Promise<string> {
  const account = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  await database.query(
    `insert into account (id, language, created_at, password_hash, totp_confirmed)
     values ($1, $2, now(), $3, false)`,
    [account, language, await passwordHash],
  );
  await database.query('insert into person (account_id, name, email) values ($1, $2, $3)', [
    account,
    name,
    email,
  ]);
  await database.query(
    `insert into account_role (id, account_id, role, country_code, valid_from) values ($1, $2, $3, $4, current_date)`,
    [randomUUID(), account, role, country],
  );
  await database.query(
    `insert into account_session (id, account_id, secret_hash, begun_at, seen_at, ends_at, device)
     values ($1, $2, $3, now(), now(), now() + interval '30 days', 'A browser')`,
    [randomUUID(), account, createHash('sha256').update(secret).digest('hex')],
  );
  return `session=${secret}`;
}

/** What the product wrote of faults of its own, the first twenty lines. */
export function faultsLogged({ instance }: AppUnderTest): string[] {
  return instance.output
    .split('\n')
    .filter((line) => line.includes('"level":50'))
    .slice(0, 20);
}
