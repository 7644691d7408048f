import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/database.js';
import { migrations } from '../migrations/index.js';

/** Facts that may one day be spread over several servers, and the column that says where a row lives. */
const facts = {
  delegation: 'country_code',
  statement: 'country_code',
  progress_report: 'country_code',
  delegate: 'country_code',
  observation: 'country_code',
};

describe('the tables', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty', migrations);
  });
  afterAll(() => database.destroy());

  it('are what the entities say: migrations left nothing out', async () => {
    const { upQueries } = await database.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('all have a primary key, and neither triggers nor identity columns', async () => {
    const odd = await database.query<unknown[]>(
      `select c.relname
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       where c.relkind = 'r' and c.relname <> 'migration'
         and (
           not exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p')
           or exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)
           or exists (select from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '')
         )`,
    );
    expect(odd).toEqual([]);
  });

  it.each(Object.entries(facts))(
    'have %s with %s in every unique key, so that it can be distributed',
    async (table, column) => {
      const keys = await database.query<{ name: string }[]>(
        `select i.relname as name
       from pg_index x
       join pg_class i on i.oid = x.indexrelid
       where x.indrelid = $1::regclass and x.indisunique
         and not exists (
           select from pg_attribute a where a.attrelid = x.indrelid and a.attnum = any (x.indkey) and a.attname = $2
         )`,
        [table, column],
      );
      expect(keys).toEqual([]);
    },
  );

  it('can be taken down again', async () => {
    for (const _ of migrations) await database.undoLastMigration();
    const left = await database.query<unknown[]>(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migration'`,
    );
    expect(left).toEqual([]);
    await database.runMigrations();
  });
});
