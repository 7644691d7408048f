import { lockoutSeconds, type LockoutRule } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf } from './secret.js';

/** Counts tries of a secret. Each counts as failed before it is looked at, so that many at once gain nothing. */
@Injectable()
export class AttemptsService {
  constructor(private readonly database: DataSource) {}

  /** Counts a try. The seconds to wait, where it may not be made: a refused try does not prolong the wait. */
  begin(name: string, rule: LockoutRule): Promise<number> {
    const key = hashOf(name);
    return this.database.transaction(async (change) => {
      await change.query(
        `insert into attempt (key, failures, failed_at, blocked_until) values ($1, 0, now(), now())
         on conflict (key) do nothing`,
        [key],
      );
      const [row]: { wait: number; failures: number }[] = await change.query(
        `select ceil(extract(epoch from blocked_until - now()))::integer as wait,
           case when failed_at < now() - interval '1 day' then 0 else failures end as failures
         from attempt where key = $1 for update`,
        [key],
      );
      if (row === undefined || row.wait > 0) return row?.wait ?? 0;
      const failures = row.failures + 1;
      await change.query(
        `update attempt set failures = $2, failed_at = now(), blocked_until = now() + make_interval(secs => $3)
         where key = $1`,
        [key, failures, lockoutSeconds(failures, rule)],
      );
      return 0;
    });
  }

  /** Takes the last try back: it was not wrong, only not yet whole. */
  async takeBack(...names: readonly string[]): Promise<void> {
    await this.database.query(
      'update attempt set failures = greatest(0, failures - 1), blocked_until = now() where key = any($1)',
      [names.map(hashOf)],
    );
  }

  /** Forgets the failures, as the secret was right, and those that count no more. */
  async clear(...names: readonly string[]): Promise<void> {
    await this.database.query(
      `delete from attempt where key = any($1) or failed_at < now() - interval '2 days'`,
      [names.map(hashOf)],
    );
  }
}
