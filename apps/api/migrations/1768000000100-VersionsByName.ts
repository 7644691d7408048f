import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of records are made another way, so that those remembered of shipped records say nothing any more. The next start
 * goes by the record of changes, as where none is remembered, and remembers them anew.
 */
export class VersionsByName1768000000100 implements MigrationInterface {
  name = 'VersionsByName1768000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('delete from shipped_record');
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
