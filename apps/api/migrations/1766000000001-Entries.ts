import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table entry (
    id uuid not null,
    kind text not null,
    key text,
    country_code text,
    record jsonb not null,
    base text not null,
    state text not null,
    revision integer not null,
    account_id uuid,
    reason text,
    changed_at timestamp with time zone not null,
    constraint entry_pk primary key (id),
    constraint entry_state_ck check (state in ('draft', 'submitted', 'accepted', 'published')),
    constraint entry_account_fk foreign key (account_id) references account(id)
  )`,
  `create unique index entry_open_uq on entry (kind, key) where state <> 'published'`,
  `create index entry_account_ix on entry (account_id)`,
  `create table delegate_person (
    country_code text not null,
    id uuid not null,
    meeting_id text not null,
    name text not null,
    institution text,
    email text,
    constraint delegate_person_pk primary key (country_code, id),
    constraint delegate_person_delegate_fk foreign key (country_code, id) references delegate(country_code,id)
  )`,
];

/** Records on their way to the figures, and the names of delegates apart from the figures. */
export class Entries1766000000001 implements MigrationInterface {
  name = 'Entries1766000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table delegate_person, entry');
  }
}
