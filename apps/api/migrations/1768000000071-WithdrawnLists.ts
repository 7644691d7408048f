import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All delegations of a meeting can be withdrawn by one act, and restored by one. */
export class WithdrawnLists1768000000071 implements MigrationInterface {
  name = 'WithdrawnLists1768000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table withdrawn_list (
      id uuid not null,
      meeting_id text not null,
      account_id uuid,
      reason text not null,
      withdrawn_at timestamptz not null,
      was_closed boolean not null,
      records jsonb not null,
      constraint withdrawn_list_pk primary key (id),
      constraint withdrawn_list_account_fk foreign key (account_id) references account (id)
    )`);
    await runner.query('create index withdrawn_list_meeting_ix on withdrawn_list (meeting_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table withdrawn_list');
  }
}
