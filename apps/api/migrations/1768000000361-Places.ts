import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where meetings and activities are held is rows: codes in use, under words made of them until someone names them. */
export class Places1768000000361 implements MigrationInterface {
  name = 'Places1768000000361';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table place (
      code text not null,
      name_en text not null,
      name_fr text,
      name_ar text,
      country_code text,
      source_id text,
      constraint place_pk primary key (code),
      constraint place_country_fk foreign key (country_code) references country (code),
      constraint place_source_fk foreign key (source_id) references source (id)
    )`);
    await runner.query(`insert into place (code, name_en)
      select u.place, initcap(replace(u.place, '-', ' '))
      from (select place from meeting union select place from activity) u
      where u.place is not null`);
    for (const table of ['meeting', 'activity'])
      await runner.query(
        `alter table ${table} add constraint ${table}_place_fk foreign key (place) references place (code)`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['meeting', 'activity'])
      await runner.query(`alter table ${table} drop constraint ${table}_place_fk`);
    await runner.query('drop table place');
  }
}
