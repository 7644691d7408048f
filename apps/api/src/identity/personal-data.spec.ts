import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '@libs/model';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { projectFolder } from '../platform/settings/project-folder.js';

/** Tables in which people are named, apart from the figures. */
const names = ['person', 'delegate_person', 'focal_point_person'];
const personal = [
  ...names,
  ...['account', 'account_role', 'account_session', 'account_link', 'attempt', 'mail', 'entry', 'file'],
  ...['account_identity', 'oidc_state'],
];

describe('personal data', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
  });
  afterAll(() => database.destroy());

  it('are in no view that analyses read', async () => {
    const used = await database.query<{ view: string }[]>(
      `select view_name as view from information_schema.view_table_usage
       where table_schema = 'public' and table_name = any($1)`,
      [personal],
    );
    expect(used).toEqual([]);
  });

  it('of every kind of record stand in one of those tables', () => {
    const tables = [...kinds.values()].flatMap((kind) =>
      [kind, ...kind.parts].flatMap((of) => of.personal?.table ?? []),
    );
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter((table) => !names.includes(table))).toEqual([]);
  });

  it('are named by no analysis and no open table', () => {
    const from = new RegExp(`\\b(from|join)\\s+(${personal.join('|')})\\b`);
    const folders = ['analytics', 'exports'].map((name) => join(projectFolder, 'apps/api/src', name));
    const naming = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && from.test(readFileSync(join(folder, file), 'utf8')))
        .map((file) => file),
    );
    // Files of documents are published with them.
    expect(naming).toEqual(['documents.tables.ts']);
  });

  it('stand in tables of names only, so that taking one row away erases someone', async () => {
    const columns = await database.query<{ place: string }[]>(
      `select table_name || '.' || column_name as place from information_schema.columns
       where table_schema = 'public' and table_name <> all($1) and column_name in ('email', 'phone', 'first_name', 'last_name')`,
      [names],
    );
    expect(columns).toEqual([]);
  });
});
