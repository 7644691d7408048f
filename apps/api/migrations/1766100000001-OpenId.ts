import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts by a provider of OpenID Connect, and browsers on their way there and back. */
export class OpenId1766100000001 implements MigrationInterface {
  name = 'OpenId1766100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table account_identity (
      issuer text not null,
      subject text not null,
      account_id uuid not null,
      linked_at timestamp with time zone not null,
      constraint account_identity_pk primary key (issuer, subject),
      constraint account_identity_account_uq unique (account_id, issuer),
      constraint account_identity_account_fk foreign key (account_id) references account(id)
    )`);
    await runner.query(`create table errand (
      secret_hash text not null,
      state text not null,
      nonce text not null,
      verifier text not null,
      language text not null,
      next text,
      ends_at timestamp with time zone not null,
      constraint errand_pk primary key (secret_hash)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table account_identity, errand');
  }
}
