import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table import (
    id uuid not null,
    kind text not null,
    file_name text not null,
    hash text not null,
    bytes bigint not null,
    large boolean not null,
    state text not null,
    account_id uuid,
    context jsonb not null,
    choices jsonb not null,
    facts jsonb,
    outcome jsonb,
    uploaded_at timestamp with time zone not null,
    applied_at timestamp with time zone,
    undone_at timestamp with time zone,
    constraint import_pk primary key (id),
    constraint import_state_ck check (state in ('uploaded', 'applied', 'undone')),
    constraint import_account_fk foreign key (account_id) references account(id)
  )`,
  'create index import_uploaded_ix on import (uploaded_at)',
  'create index import_hash_ix on import (hash)',
  `create table import_change (
    import_id uuid not null,
    kind text not null,
    key text not null,
    before jsonb,
    after jsonb not null,
    constraint import_change_pk primary key (import_id, kind, key),
    constraint import_change_import_fk foreign key (import_id) references import(id)
  )`,
  `create table import_header (
    kind text not null,
    header text not null,
    key text not null,
    constraint import_header_pk primary key (kind, header)
  )`,
  `create table import_observation (
    import_id uuid not null,
    seq integer not null,
    line integer not null,
    country_code text,
    indicator_code text,
    sex text,
    age text,
    year smallint,
    value double precision,
    before double precision,
    what text not null,
    wrong jsonb,
    constraint import_observation_pk primary key (import_id, seq),
    constraint import_observation_what_ck check (what in ('create', 'update', 'unchanged', 'problem', 'skipped')),
    constraint import_observation_import_fk foreign key (import_id) references import(id)
  )`,
];

/** Files that were brought in, what each of them changed, and the headers that people explained. */
export class Imports1766300000001 implements MigrationInterface {
  name = 'Imports1766300000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_observation, import_header, import_change, import');
  }
}
