import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that the product makes for itself, once: every instance over one database then comes to the same seals. */
export class ProductKeys1768000000021 implements MigrationInterface {
  name = 'ProductKeys1768000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table product_key (
        name text not null,
        key text not null,
        constraint product_key_pk primary key (name)
      )`,
    );
    for (const name of ['record-version', 'device'])
      await runner.query('insert into product_key (name, key) values ($1, $2)', [
        name,
        randomBytes(32).toString('hex'),
      ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table product_key');
  }
}
