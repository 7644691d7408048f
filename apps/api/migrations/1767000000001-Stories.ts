import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stories that people put together to present them. */
export class Stories1767000000001 implements MigrationInterface {
  name = 'Stories1767000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table story (
      id uuid not null,
      account_id uuid,
      version integer not null,
      shared boolean not null,
      content jsonb not null,
      saved_at timestamp with time zone not null,
      constraint story_pk primary key (id),
      constraint story_version_ck check (version > 0),
      constraint story_account_fk foreign key (account_id) references account(id)
    )`);
    await runner.query('create index story_account_ix on story (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table story');
  }
}
