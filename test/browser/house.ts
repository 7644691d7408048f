import { Client } from 'pg';
import { freePort, Instance, temporaryFolder } from '../instance.js';
import { password, Person } from '../person.js';
import { goTo, openPage, type Browser, type Page, type Visit } from './browser.js';

/** Who is invited, beyond an address and a role. */
interface Guest {
  readonly country?: string;
  readonly language?: string;
}

/** The product on a database of its own with the shipped figures, for pages that people are signed in to. */
export interface House {
  readonly instance: Instance;
  /** The first administrator. */
  readonly admin: Person;
  /** A person whom the administrator invited in a role and who accepted. */
  readonly comeIn: (email: string, role: string, guest?: Guest) => Promise<Person>;
  /** A page on which somebody is signed in. */
  readonly openFor: (browser: Browser, person: Person, look?: Visit) => ReturnType<typeof openPage>;
  /** Signs somebody in by the form, in the language of a prefix such as `/ar`. */
  readonly signIn: (page: Page, email: string, prefix?: string) => Promise<void>;
  /** Asks or changes something behind the product's back. */
  readonly query: (
    statement: string,
    values?: readonly string[],
  ) => Promise<Readonly<Record<string, string>>[]>;
  readonly close: () => Promise<void>;
}

let opened = 0;

/** Opens a house; what surrounds it may depend on the port that it will have. */
export async function openHouse(
  surroundings: (port: number) => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({}),
): Promise<House> {
  const name = `browser_${process.pid}_${++opened}`;
  const folder = temporaryFolder();
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  await run(server, `create database ${name} template real strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const port = await freePort();
  const env = { DATA_DIR: folder.path, DATABASE_URL: url.href, ...(await surroundings(port)) };
  const instance = new Instance(port, env);
  await instance.says('This link makes one');
  const admin = new Person(instance);
  await admin.becomeFirst();
  return {
    instance,
    admin,
    async comeIn(email, role, { country, language = 'en' } = {}) {
      const guest = { name: `Person ${role}`, email, role, country: country ?? null, language };
      const problems = await admin.invite(guest);
      const person = new Person(instance);
      problems.push(...(await person.accept(await admin.letterTo(email), language)));
      if (problems.length > 0) throw new Error(`${email} cannot come in: ${problems.join(', ')}`);
      return person;
    },
    async openFor(browser, person, look = {}) {
      const page = await openPage(browser, { ...look, own: instance.url });
      const cookies = person.cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: instance.url };
      });
      await page.context.addCookies(cookies);
      return page;
    },
    async signIn(page, email, prefix = '') {
      await goTo(page, `${instance.url}${prefix}/sign-in`);
      await page.locator('input[name=email]').fill(email);
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/account$/);
    },
    query: (statement, values) => run(url.href, statement, values),
    async close() {
      await instance.kill('SIGTERM');
      await run(server, `drop database ${name} with (force)`);
      folder.remove();
    },
  };
}

async function run(connectionString: string, statement: string, values: readonly string[] = []) {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client
    .query<Readonly<Record<string, string>>>(statement, [...values])
    .finally(() => client.end());
  return rows;
}
