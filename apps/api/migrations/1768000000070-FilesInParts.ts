import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files are read part by part, which PostgreSQL does without reading what is before where it does not compress them. */
export class FilesInParts1768000000070 implements MigrationInterface {
  name = 'FilesInParts1768000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file alter column content set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file alter column content set storage extended');
  }
}
