import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that decks were made from, and the logos and template that decks are made with. */
export class Decks1767000000002 implements MigrationInterface {
  name = 'Decks1767000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table deck (
      hash text not null,
      language text not null,
      version bigint not null,
      as_of date not null,
      made_at timestamp with time zone not null,
      content bytea not null,
      constraint deck_pk primary key (hash),
      constraint deck_hash_ck check (hash ~ '^[0-9a-f]{64}$'),
      constraint deck_language_ck check (language in ('en', 'fr', 'ar'))
    )`);
    await runner.query(`create table deck_setting (
      name text not null,
      content jsonb not null,
      bytes bytea,
      changed_at timestamp with time zone not null,
      constraint deck_setting_pk primary key (name),
      constraint deck_setting_name_ck check (name in ('logo-network', 'logo-chair', 'template'))
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deck_setting, deck');
  }
}
