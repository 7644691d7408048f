import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a request that may be sent again, whether something of it was written: noted in the transaction that wrote it. */
export class WrittenRequests1768000000320 implements MigrationInterface {
  name = 'WrittenRequests1768000000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table repeatable_request add column written boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table repeatable_request drop column written');
  }
}
