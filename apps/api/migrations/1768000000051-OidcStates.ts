import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sign-in by a provider has to come back with is its state, as OpenID Connect calls it. */
export class OidcStates1768000000051 implements MigrationInterface {
  name = 'OidcStates1768000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table errand rename to oidc_state');
    await runner.query('alter table oidc_state rename constraint errand_pk to oidc_state_pk');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table oidc_state rename constraint oidc_state_pk to errand_pk');
    await runner.query('alter table oidc_state rename to errand');
  }
}
