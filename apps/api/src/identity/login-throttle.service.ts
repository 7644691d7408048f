import { lockoutSeconds, type LockoutRule } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hashOf } from './secret.js';

/** What tries are counted under, by a rule. */
export interface ThrottleKey {
  readonly name: string;
  readonly rule: LockoutRule;
  /** Whether tries at other accounts count under it too: one right word does not make up for them. */
  readonly shared?: true;
}

/** Counts tries of a secret. Each counts as failed before it is looked at, so that many at once gain nothing. */
@Injectable()
export class LoginThrottleService {
  constructor(private readonly database: DataSource) {}

  /**
   * Counts a try under each key, or under none where one of them has to wait: then the seconds. A refused try does not prolong
   * the wait.
   */
  begin(throttleKeys: readonly ThrottleKey[]): Promise<number> {
    const keyed = throttleKeys.map(({ name, rule }) => ({ key: hashOf(name), rule }));
    const keys = keyed.map(({ key }) => key);
    return this.database.transaction(async (change) => {
      const failures = await this.failuresOf(change, keys);
      const wait = Math.max(0, ...[...failures.values()].map((one) => one.wait));
      if (wait > 0) return wait;
      for (const { key, rule } of keyed) {
        const next = (failures.get(key)?.failures ?? 0) + 1;
        await change.query(
          `update attempt set failures = $2, failed_at = now(), blocked_until = now() + make_interval(secs => $3)
           where key = $1`,
          [key, next, lockoutSeconds(next, rule)],
        );
      }
      return 0;
    });
  }

  /** Takes the last try back: it was not wrong, only not yet whole. */
  async takeBack(throttleKeys: readonly ThrottleKey[]): Promise<void> {
    await this.database.query(
      'update attempt set failures = greatest(0, failures - 1), blocked_until = now() where key = any($1)',
      [throttleKeys.map(({ name }) => hashOf(name))],
    );
  }

  /** Ends a try that was right: forgets the failures of the account, and takes the try back where others count too. */
  async right(throttleKeys: readonly ThrottleKey[]): Promise<void> {
    await this.takeBack(throttleKeys.filter(({ shared }) => shared === true));
    await this.clear(throttleKeys);
  }

  /** Forgets the failures of an account, and those that count no more. */
  async clear(throttleKeys: readonly ThrottleKey[]): Promise<void> {
    const own = throttleKeys.filter(({ shared }) => shared !== true);
    await this.database.query(
      `delete from attempt where key = any($1) or failed_at < now() - interval '2 days'`,
      [own.map(({ name }) => hashOf(name))],
    );
  }

  /** How many failures the keys have now; nobody else counts under them until the transaction ends. They are taken in one order. */
  private async failuresOf(
    change: EntityManager,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly wait: number; readonly failures: number }>> {
    await change.query(
      `insert into attempt (key, failures, failed_at, blocked_until)
       select key, 0, now(), now() from unnest($1::text[]) as key order by key on conflict (key) do nothing`,
      [keys],
    );
    const rows = await change.query<{ key: string; wait: number; failures: number }[]>(
      `select key, ceil(extract(epoch from blocked_until - now()))::integer as wait,
         case when failed_at < now() - interval '1 day' then 0 else failures end as failures
       from attempt where key = any($1) order by key for update`,
      [keys],
    );
    return new Map(rows.map(({ key, ...row }) => [key, row]));
  }
}
