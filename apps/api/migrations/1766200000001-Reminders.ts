import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters whose words somebody wrote: reminders of what a member has not sent yet. */
export class Reminders1766200000001 implements MigrationInterface {
  name = 'Reminders1766200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mail
      add column subject text,
      add column text text,
      add constraint mail_words_ck check (
        (kind = 'reminder') = (subject is not null) and (kind = 'reminder') = (text is not null)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from mail where kind = 'reminder'`);
    await runner.query(
      'alter table mail drop constraint mail_words_ck, drop column text, drop column subject',
    );
  }
}
