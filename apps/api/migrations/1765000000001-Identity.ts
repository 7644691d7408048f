import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create table setting (
    name text not null,
    value text not null,
    changed_at timestamp with time zone not null,
    constraint setting_pk primary key (name)
  )`,
  `create table account (
    id uuid not null,
    language text not null,
    created_at timestamp with time zone not null,
    password_hash text,
    totp_secret text,
    totp_confirmed boolean not null,
    totp_step bigint,
    erased_at timestamp with time zone,
    constraint account_pk primary key (id),
    constraint account_language_ck check (language in ('en', 'fr', 'ar'))
  )`,
  `create table person (
    account_id uuid not null,
    name text not null,
    email text not null,
    constraint person_pk primary key (account_id),
    constraint person_email_uq unique (email),
    constraint person_account_fk foreign key (account_id) references account(id)
  )`,
  `create table account_role (
    id uuid not null,
    account_id uuid not null,
    role text not null,
    country_code text,
    valid_from date not null,
    valid_to date,
    constraint account_role_pk primary key (id),
    constraint account_role_country_ck check ((role = 'member') = (country_code is not null)),
    constraint account_role_role_ck check (role in ('member', 'vice-chair', 'chair', 'secretariat', 'administrator')),
    constraint account_role_account_fk foreign key (account_id) references account(id),
    constraint account_role_country_fk foreign key (country_code) references country(code)
  )`,
  `create table account_session (
    id uuid not null,
    account_id uuid not null,
    secret_hash text not null,
    begun_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    device text not null,
    constraint account_session_pk primary key (id),
    constraint account_session_secret_uq unique (secret_hash),
    constraint account_session_account_fk foreign key (account_id) references account(id)
  )`,
  `create table account_link (
    id uuid not null,
    account_id uuid,
    purpose text not null,
    secret_hash text not null,
    issued_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint account_link_pk primary key (id),
    constraint account_link_secret_uq unique (secret_hash),
    constraint account_link_account_ck check ((purpose = 'first') = (account_id is null)),
    constraint account_link_purpose_ck check (purpose in ('first', 'invitation', 'reset')),
    constraint account_link_account_fk foreign key (account_id) references account(id)
  )`,
  `create table attempt (
    key text not null,
    failures integer not null,
    failed_at timestamp with time zone not null,
    blocked_until timestamp with time zone not null,
    constraint attempt_pk primary key (key)
  )`,
  `create table mail (
    id uuid not null,
    account_id uuid not null,
    kind text not null,
    secret text,
    queued_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    tries integer not null,
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    problem text,
    constraint mail_pk primary key (id),
    constraint mail_account_fk foreign key (account_id) references account(id)
  )`,
  `create table audit_entry (
    id uuid not null,
    at timestamp with time zone not null,
    account_id uuid,
    what text not null,
    subject text,
    before jsonb,
    after jsonb,
    reason text,
    import_id text,
    request_id text,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_account_fk foreign key (account_id) references account(id)
  )`,
  `create index account_role_account_ix on account_role (account_id)`,
  `create index account_session_account_ix on account_session (account_id)`,
  `create index audit_entry_at_ix on audit_entry (at, id)`,
];

/** What was written stays: the rules hold for the owner too, the privileges for every owner but a superuser. */
const appendOnly = [
  `create function audit_is_append_only() returns void language plpgsql
    as $$ begin raise exception 'audit_entry is append-only'; end $$`,
  `create rule audit_entry_no_update as on update to audit_entry do instead select audit_is_append_only()`,
  `create rule audit_entry_no_delete as on delete to audit_entry do instead select audit_is_append_only()`,
  `revoke update, delete, truncate on audit_entry from current_user, public`,
];

/** Accounts, apart from them the persons who hold them, their mail, and the record of every change. */
export class Identity1765000000001 implements MigrationInterface {
  name = 'Identity1765000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...appendOnly]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table audit_entry, mail, attempt, account_link, account_session, account_role, person, account, setting`,
    );
    await runner.query(`drop function audit_is_append_only()`);
  }
}
