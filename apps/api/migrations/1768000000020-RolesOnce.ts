import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A role that was given several times on one day is held once: of the periods from one day the longest stays, the others
 * become empty. A period that ended on the day it began holds nothing and hinders no new one.
 */
export class RolesOnce1768000000020 implements MigrationInterface {
  name = 'RolesOnce1768000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update account_role set valid_to = valid_from
       where id in (
         select id from (
           select id, row_number() over (
             partition by account_id, role, country_code, valid_from order by valid_to desc nulls first, id
           ) as place
           from account_role where valid_to is null or valid_to > valid_from
         ) given
         where place > 1
       )`,
    );
    await runner.query(
      `create unique index account_role_given_uq on account_role (account_id, role, country_code, valid_from)
       nulls not distinct where valid_to is null or valid_to > valid_from`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index account_role_given_uq');
  }
}
