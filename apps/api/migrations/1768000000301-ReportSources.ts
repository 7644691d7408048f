import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member's report has the source that it came from, which is not that of the plan on which it reports. */
export class ReportSources1768000000301 implements MigrationInterface {
  name = 'ReportSources1768000000301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table progress_report
      add column source_id text,
      add constraint progress_report_source_fk foreign key (source_id) references source(id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table progress_report drop constraint progress_report_source_fk, drop column source_id',
    );
  }
}
