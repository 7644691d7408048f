import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import may take a record away: a complete list takes the place of the former one. */
export class ListVersions1768000000040 implements MigrationInterface {
  name = 'ListVersions1768000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_change alter column after drop not null');
    await runner.query('create index import_change_record_ix on import_change (kind, key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index import_change_record_ix');
    await runner.query('delete from import_change where after is null');
    await runner.query('alter table import_change alter column after set not null');
  }
}
