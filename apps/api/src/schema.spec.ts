import { cooperationProgramme, meeting, place, tablesOf, type TableShape } from '@libs/model';
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

  it.each(
    [meeting, place, cooperationProgramme].flatMap(tablesOf).map((table) => [table.name, table] as const),
  )('have the conditions that the declaration of %s means, word for word', async (name, table) => {
    expect(await declaredChecks(database, table)).toEqual(await checksOf(database, name));
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

type Checks = Readonly<Record<string, string>>;

/** The conditions on a table as the database understands them: of codes in a list, their order says nothing. */
async function checksOf(database: Pick<DataSource, 'query'>, table: string): Promise<Checks> {
  const rows = await database.query<readonly { name: string; text: string }[]>(
    `select conname as name, pg_get_constraintdef(oid) as text
     from pg_constraint where conrelid = $1::regclass and contype = 'c' order by conname`,
    [table],
  );
  return Object.fromEntries(
    rows.map(({ name, text }) => [
      name,
      text.replace(/ARRAY\[(.*?)\]/g, (_, codes: string) => codes.split(', ').sort().join(', ')),
    ]),
  );
}

/** The conditions that a declaration means, as the database understands them on a table of the same columns. */
async function declaredChecks(database: DataSource, { name, checks }: TableShape): Promise<Checks> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`create table declared (like ${name})`);
    for (const { name: check, check: text } of checks)
      await runner.query(`alter table declared add constraint ${check} check (${text})`);
    return await checksOf({ query: (sql, values) => runner.query(sql, values) }, 'declared');
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
