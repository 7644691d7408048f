import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld } from '../../../../test/world.js';
import { AccountDirectoryService } from './account-directory.service.js';

const account = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;

describe('how many focal points accepted their invitation', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    await (await startWorld(database)).member('AAA', 'arab');
    for (const [number, password] of [
      [1, 'a hash'],
      [2, null],
      [3, null],
    ] as const) {
      await database.query(
        `insert into account (id, language, created_at, password_hash, totp_confirmed) values ($1, 'en', now(), $2, false)`,
        [account(number), password],
      );
      await database.query(
        `insert into account_role (id, account_id, role, country_code, valid_from) values ($1, $1, 'member', 'AAA', '2020-01-01')`,
        [account(number)],
      );
    }
    await database.query(
      `insert into account_identity (issuer, subject, account_id, linked_at) values ('https://ministry.example', 'two', $1, now())`,
      [account(2)],
    );
  });
  afterAll(() => database.destroy());

  it('counts those who come in by a provider beside those with a password', async () => {
    expect(await new AccountDirectoryService(database).focalPointsByCountry()).toEqual([
      { country: 'AAA', accounts: 3, accepted: 2 },
    ]);
  });
});
