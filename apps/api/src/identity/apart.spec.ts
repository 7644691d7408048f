import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { projectFolder } from '../platform/project-folder.js';

const personal = [
  'person',
  'account',
  'account_role',
  'account_session',
  'account_link',
  'attempt',
  'mail',
  'account_identity',
  'errand',
];

describe('personal data', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
  });
  afterAll(() => database.destroy());

  it('are in no view that analyses read', async () => {
    const used: { view: string }[] = await database.query(
      `select view_name as view from information_schema.view_table_usage
       where table_schema = 'public' and table_name = any($1)`,
      [personal],
    );
    expect(used).toEqual([]);
  });

  it('are named by no analysis and no open table', () => {
    const from = new RegExp(`\\b(from|join)\\s+(${personal.join('|')})\\b`);
    const folders = ['analytics', 'exports'].map((name) => join(projectFolder, 'apps/api/src', name));
    const naming = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && from.test(readFileSync(join(folder, file), 'utf8')))
        .map((file) => file),
    );
    expect(naming).toEqual([]);
  });

  it('stand in one table, so that taking one row away erases somebody', async () => {
    const columns: { place: string }[] = await database.query(
      `select table_name || '.' || column_name as place from information_schema.columns
       where table_schema = 'public' and table_name <> 'person' and column_name in ('email', 'phone', 'first_name', 'last_name')`,
    );
    expect(columns).toEqual([]);
  });
});
