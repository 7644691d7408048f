import type { DataSource } from 'typeorm';
import { freshDatabase } from './database.js';
import { freePort, Instance, temporaryFolder } from './instance.js';
import { Person } from './person.js';

/** The product on a database of its own, and the administrator who lets others in. */
export interface Premises {
  readonly database: DataSource;
  readonly instance: Instance;
  /** Has a browser but no account yet: the first administrator comes in by the printed link. */
  readonly admin: Person;
  /** Starts one more instance on the same database. */
  readonly start: (env?: Readonly<Record<string, string>>) => Promise<Instance>;
  /** A person whom the administrator invited in a role and who accepted. */
  readonly comeIn: (email: string, role: string, country?: string | null, name?: string) => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** Opens premises with the shipped figures and nobody in them. */
export async function openPremises(surroundings: Readonly<Record<string, string>> = {}): Promise<Premises> {
  const folder = temporaryFolder();
  const database = await freshDatabase('real');
  const { options } = database;
  const url = options.type === 'postgres' ? (options.url ?? '') : '';
  const start = async (env: Readonly<Record<string, string>> = {}) => {
    const started = new Instance(await freePort(), { DATA_DIR: folder.path, DATABASE_URL: url, ...env });
    await started.says('Ready at');
    return started;
  };
  const instance = await start(surroundings);
  await instance.says('This link makes one');
  const admin = new Person(instance);
  return {
    database,
    instance,
    admin,
    start,
    async comeIn(email, role, country = null, name = `Person ${role}`) {
      expect(await admin.invite({ name, email, role, country })).toEqual([]);
      const person = new Person(instance);
      expect(await person.accept(await admin.letterTo(email))).toEqual([]);
      return person;
    },
    async close() {
      await instance.kill('SIGTERM');
      await database.destroy();
      folder.remove();
    },
  };
}
