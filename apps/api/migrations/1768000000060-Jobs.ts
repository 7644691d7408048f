import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One table for all background work, and the files of decks that are ready. Letters that wait become jobs. */
export class Jobs1768000000060 implements MigrationInterface {
  name = 'Jobs1768000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table job (
        id uuid not null,
        kind text not null,
        subject text not null,
        input jsonb not null,
        account_id uuid,
        state text not null,
        turn integer not null,
        attempts integer not null,
        due_at timestamptz not null,
        worker uuid,
        leased_until timestamptz,
        cancel_asked boolean not null,
        wanted_until timestamptz,
        done integer not null,
        total integer,
        problem text,
        created_at timestamptz not null,
        begun_at timestamptz,
        ended_at timestamptz,
        constraint job_pk primary key (id),
        constraint job_state_ck check (state in ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')),
        constraint job_running_ck check ((state = 'running') = (worker is not null and leased_until is not null))
      )`,
    );
    await runner.query(
      `create unique index job_active_uq on job (kind, subject) where state in ('waiting', 'running')`,
    );
    await runner.query('create index job_subject_ix on job (kind, subject, created_at)');
    await runner.query('create index job_ended_ix on job (ended_at)');
    await runner.query(
      `create table deck_file (
        job_id uuid not null,
        name text not null,
        hash text not null,
        bytes bytea not null,
        constraint deck_file_pk primary key (job_id),
        constraint deck_file_job_fk foreign key (job_id) references job(id) on delete cascade
      )`,
    );
    await runner.query(
      `insert into job (id, kind, subject, input, state, turn, attempts, due_at, cancel_asked, done, problem, created_at)
       select gen_random_uuid(), 'mail', id::text, '{}', 'waiting', 0, tries, due_at, false, 0, problem, queued_at
       from mail where sent_at is null and given_up_at is null`,
    );
    await runner.query('alter table mail drop column due_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail add column due_at timestamptz');
    await runner.query('update mail set due_at = queued_at');
    await runner.query('alter table mail alter column due_at set not null');
    await runner.query('drop table deck_file');
    await runner.query('drop table job');
  }
}
