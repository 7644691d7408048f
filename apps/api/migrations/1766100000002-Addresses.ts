import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address that somebody wants to have is kept with the person until a link sent to it is opened. */
export class Addresses1766100000002 implements MigrationInterface {
  name = 'Addresses1766100000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person add column new_email text');
    await runner.query(`alter table account_link drop constraint account_link_purpose_ck,
      add constraint account_link_purpose_ck check (purpose in ('first', 'invitation', 'reset', 'address'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from account_link where purpose = 'address'`);
    await runner.query(`delete from mail where kind in ('address', 'address-asked')`);
    await runner.query(`alter table account_link drop constraint account_link_purpose_ck,
      add constraint account_link_purpose_ck check (purpose in ('first', 'invitation', 'reset'))`);
    await runner.query('alter table person drop column new_email');
  }
}
