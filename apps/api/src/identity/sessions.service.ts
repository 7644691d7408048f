import { randomUUID } from 'node:crypto';
import type { HeldRole } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal, PrincipalLookup } from '../platform/auth/principal.js';
import { poolOf } from '../platform/postgres/pool.js';
import { AccountSession } from './identity.entities.js';
import { hashOf, newSecret } from './secret.js';

/** A session ends after so many days, and earlier when nothing is asked for so many. */
export const sessionDays = 30;
const idleDays = 7;

/** A browser in which someone is signed in, as its owner sees it. */
export interface OpenSession {
  readonly id: string;
  readonly begunAt: string;
  readonly seenAt: string;
  readonly device: string;
}

const alive = `ends_at > now() and seen_at > now() - interval '${idleDays} days'`;

const whoAsks = `
  select s.id as session, s.account_id as account, s.seen_at < now() - interval '1 minute' as stale,
    coalesce(
      json_agg(json_build_object('role', r.role, 'country', r.country_code) order by r.role)
        filter (where r.id is not null),
      '[]'
    ) as roles
  from account_session s
  join account a on a.id = s.account_id and a.erased_at is null
  left join account_role r on r.account_id = a.id
    and r.valid_from <= current_date and (r.valid_to is null or r.valid_to > current_date)
  where s.secret_hash = $1 and ${alive}
  group by s.id`;

/** Begins, finds and ends sessions. They live in the database only, so that one that is ended is gone at once. */
@Injectable()
export class SessionsService implements PrincipalLookup {
  constructor(private readonly database: DataSource) {}

  async of(secret: string): Promise<Principal | null> {
    const { rows } = await poolOf(this.database).query<Principal & { stale: boolean; roles: HeldRole[] }>({
      name: 'who-asks',
      text: whoAsks,
      values: [hashOf(secret)],
    });
    const [found] = rows;
    if (found === undefined) return null;
    const { account, session, roles, stale } = found;
    if (stale)
      await this.database.query('update account_session set seen_at = now() where id = $1', [session]);
    return { account, session, roles };
  }

  /** Begins a session, and clears away those that are over; the secret goes into the cookie and is kept nowhere. */
  async begin(change: EntityManager, accountId: string, device: string): Promise<string> {
    await change.query(`delete from account_session where not (${alive})`);
    const secret = newSecret();
    await change.insert(AccountSession, {
      ...{ id: randomUUID(), accountId, device, secretHash: hashOf(secret) },
      begunAt: () => 'now()',
      seenAt: () => 'now()',
      endsAt: () => `now() + interval '${sessionDays} days'`,
    });
    return secret;
  }

  /** The sessions of an account, the one seen last first. */
  list(account: string): Promise<OpenSession[]> {
    return this.database.query<OpenSession[]>(
      `select id, ${isoTime('begun_at')} as "begunAt", ${isoTime('seen_at')} as "seenAt", device
       from account_session where account_id = $1 and ${alive} order by seen_at desc limit 100`,
      [account],
    );
  }

  /** Whether an account has this session. */
  async isOf(account: string, id: string): Promise<boolean> {
    const [found] = await this.database.query<unknown[]>(
      'select 1 from account_session where id::text = $1 and account_id = $2',
      [id, account],
    );
    return found !== undefined;
  }

  async end(change: EntityManager, account: string, id: string): Promise<void> {
    await change.delete(AccountSession, { id, accountId: account });
  }

  /** Ends all sessions of an account but one, and says how many. */
  async endAll(change: EntityManager, account: string, but: string | null = null): Promise<number> {
    const [, ended] = await change.query<[unknown, number]>(
      'delete from account_session where account_id = $1 and id is distinct from $2',
      [account, but],
    );
    return ended;
  }
}

/** A time as JSON holds it. */
export function isoTime(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
