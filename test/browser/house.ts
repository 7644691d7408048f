import { Client } from 'pg';
import { freePort, Instance, temporaryFolder } from '../instance.js';
import { Person } from '../person.js';

/** The product on a database of its own with the shipped figures, for pages that people are signed in to. */
export interface House {
  readonly instance: Instance;
  /** The first administrator. */
  readonly admin: Person;
  /** A person whom the administrator invited in a role and who accepted. */
  readonly comeIn: (email: string, role: string) => Promise<Person>;
  /** Changes something behind the product's back. */
  readonly query: (statement: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

let opened = 0;

export async function openHouse(): Promise<House> {
  const name = `browser_${process.pid}_${++opened}`;
  const folder = temporaryFolder();
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  await run(server, `create database ${name} template real strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const instance = new Instance(await freePort(), { DATA_DIR: folder.path, DATABASE_URL: url.href });
  await instance.says('This link makes one');
  const admin = new Person(instance);
  await admin.becomeFirst();
  return {
    instance,
    admin,
    async comeIn(email, role) {
      await admin.invite({ name: `Person ${role}`, email, role });
      const person = new Person(instance);
      await person.accept(await admin.letterTo(email));
      return person;
    },
    query: (statement) => run(url.href, statement),
    async close() {
      await instance.kill('SIGTERM');
      await run(server, `drop database ${name} with (force)`);
      folder.remove();
    },
  };
}

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
