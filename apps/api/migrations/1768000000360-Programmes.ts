import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What activities are held under beside work plans is rows: codes in use, under their codes until someone names them. */
export class Programmes1768000000360 implements MigrationInterface {
  name = 'Programmes1768000000360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table programme (
      code text not null,
      title_en text not null,
      title_fr text,
      title_ar text,
      source_id text,
      note text,
      constraint programme_pk primary key (code),
      constraint programme_source_fk foreign key (source_id) references source (id)
    )`);
    await runner.query(`insert into programme (code, title_en)
      select u.code, u.code
      from (
        select programme as code from activity
        union select programme from activity_programme
        union select plan from thematic_area
      ) u
      where not exists (select from work_plan w where w.code = u.code)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme');
  }
}
