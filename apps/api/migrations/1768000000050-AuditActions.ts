import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns that say what was done are called `action`, as everywhere else in audit trails. */
export class AuditActions1768000000050 implements MigrationInterface {
  name = 'AuditActions1768000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit_entry rename column what to action');
    await runner.query('alter table import_observation rename column what to action');
    await runner.query(
      'alter table import_observation rename constraint import_observation_what_ck to import_observation_action_ck',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table import_observation rename constraint import_observation_action_ck to import_observation_what_ck',
    );
    await runner.query('alter table import_observation rename column action to what');
    await runner.query('alter table audit_entry rename column action to what');
  }
}
