import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans of long files from before they kept the values that they replace: applied, they could not be undone. Their files are
 * checked again when somebody looks at them.
 */
export class KeptValues1768000000090 implements MigrationInterface {
  name = 'KeptValues1768000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update import i set outcome = null
       where i.state = 'uploaded' and i.large and exists (
         select from import_observation o
         where o.import_id = i.id and o.action = 'update'
           and coalesce(not o.replaced @> jsonb_build_array(jsonb_build_object('dataset', o.dataset)), true)
       )`,
    );
  }

  async down(): Promise<void> {
    // Nothing to take back: a plan is made again.
  }
}
