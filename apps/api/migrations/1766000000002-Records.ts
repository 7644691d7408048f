import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table file (
    id uuid not null,
    name text not null,
    media_type text not null,
    size integer not null,
    content bytea not null,
    account_id uuid,
    uploaded_at timestamp with time zone not null,
    constraint file_pk primary key (id),
    constraint file_account_fk foreign key (account_id) references account(id)
  )`,
  `create table focal_point (
    id text not null,
    country_code text not null,
    institution_id text,
    role text not null,
    valid_from date not null,
    valid_to date,
    confirmed_on date,
    source_id text not null,
    constraint focal_point_pk primary key (id),
    constraint focal_point_dates_ck check (valid_to >= valid_from),
    constraint focal_point_role_ck check (role in ('focal-point', 'deputy')),
    constraint focal_point_country_fk foreign key (country_code) references country(code),
    constraint focal_point_institution_fk foreign key (institution_id) references institution(id),
    constraint focal_point_source_fk foreign key (source_id) references source(id)
  )`,
  `create index focal_point_country_ix on focal_point (country_code)`,
  `create table focal_point_person (
    id text not null,
    name text not null,
    email text,
    phone text,
    constraint focal_point_person_pk primary key (id),
    constraint focal_point_person_focal_point_fk foreign key (id) references focal_point(id)
  )`,
  `create table document (
    id text not null,
    kind text not null,
    title_en text,
    title_fr text,
    title_ar text,
    original text not null default 'en',
    adopted_at text,
    dated date,
    source_id text not null,
    note text,
    constraint document_pk primary key (id),
    constraint document_original_ck check (
      case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null
    ),
    constraint document_adopted_at_fk foreign key (adopted_at) references meeting(id),
    constraint document_source_fk foreign key (source_id) references source(id)
  )`,
  `create table document_version (
    document_id text not null,
    version smallint not null,
    language text not null,
    dated date,
    address text,
    file_id uuid,
    constraint document_version_pk primary key (document_id, version, language),
    constraint document_version_language_ck check (language in ('en', 'fr', 'ar')),
    constraint document_version_where_ck check (address is not null or file_id is not null),
    constraint document_version_document_fk foreign key (document_id) references document(id),
    constraint document_version_file_fk foreign key (file_id) references file(id)
  )`,
  `alter table result_period
    add column evidence_file uuid,
    add constraint result_period_evidence_file_fk foreign key (evidence_file) references file(id)`,
  `alter table entry add column removes boolean not null default false`,
  `create index audit_entry_subject_ix on audit_entry (subject, at)`,
];

/** Focal points, documents and files, entries that take a record away, and the history of one record. */
export class Records1766000000002 implements MigrationInterface {
  name = 'Records1766000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entry_subject_ix');
    await runner.query('alter table entry drop column removes');
    await runner.query('alter table result_period drop column evidence_file');
    await runner.query('drop table document_version, document, focal_point_person, focal_point, file');
  }
}
