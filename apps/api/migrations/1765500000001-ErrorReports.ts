import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Errors that members report, and what the secretariat decides. */
export class ErrorReports1765500000001 implements MigrationInterface {
  name = 'ErrorReports1765500000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table error_report (
      id uuid not null,
      account_id uuid not null,
      about text not null,
      words text not null,
      state text not null,
      answer text,
      reported_at timestamp with time zone not null,
      decided_at timestamp with time zone,
      constraint error_report_pk primary key (id),
      constraint error_report_state_ck check (state in ('open', 'accepted', 'declined')),
      constraint error_report_decided_ck check ((state = 'open') = (answer is null) and (state = 'open') = (decided_at is null)),
      constraint error_report_account_fk foreign key (account_id) references account(id)
    )`);
    await runner.query('create index error_report_account_ix on error_report (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table error_report');
  }
}
