import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to what somebody sent, for the hour in which it may be sent again because the answer was lost on the way. */
export class RepeatedRequests1768000000030 implements MigrationInterface {
  name = 'RepeatedRequests1768000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table repeatable_request (
        key text not null,
        body_hash text not null,
        begun_at timestamptz not null,
        answer jsonb,
        constraint repeatable_request_pk primary key (key)
      )`,
    );
    await runner.query('create index repeatable_request_begun_ix on repeatable_request (begun_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table repeatable_request');
  }
}
