import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting may have a website. */
export class MeetingWebsite1768000000330 implements MigrationInterface {
  name = 'MeetingWebsite1768000000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table meeting add column website text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table meeting drop column website');
  }
}
