import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountLink } from './identity.entities.js';
import { hashOf, newSecret } from './secret.js';

export type Purpose = AccountLink['purpose'];

/** How long a link works, in hours. */
const hours: Readonly<Record<Purpose, number>> = { first: 168, invitation: 168, reset: 1, address: 24 };

/** A link that still works, and for whom; `first` is for nobody yet. */
export interface OpenLink {
  readonly purpose: Purpose;
  readonly account: string | null;
  readonly name: string | null;
  /** Their address, or the one that the link confirms. */
  readonly email: string | null;
}

const open = 'used_at is null and ends_at > now()';

/** Gives out links that work once. Only the hash of what they end with is kept. */
@Injectable()
export class OneTimeTokenService {
  constructor(private readonly database: DataSource) {}

  /** A new link; an earlier one for the same purpose works no more. */
  async issue(change: EntityManager, purpose: Purpose, accountId: string | null): Promise<string> {
    await change.query(
      `update account_link set used_at = now()
       where purpose = $1 and account_id is not distinct from $2 and used_at is null`,
      [purpose, accountId],
    );
    const secret = newSecret();
    await change.insert(AccountLink, {
      ...{ id: randomUUID(), accountId, purpose, secretHash: hashOf(secret) },
      issuedAt: () => 'now()',
      endsAt: () => `now() + interval '${hours[purpose]} hours'`,
    });
    return secret;
  }

  /** What a link is for, or null where it does not work, or no more. */
  async find(secret: string): Promise<OpenLink | null> {
    const [link] = await this.database.query<OpenLink[]>(
      `select l.purpose, l.account_id as account, p.name,
         case when l.purpose = 'address' then p.new_email else p.email end as email
       from account_link l left join person p on p.account_id = l.account_id
       where l.secret_hash = $1 and ${open}`,
      [hashOf(secret)],
    );
    return link ?? null;
  }

  /** Uses a link up. Of two who try at once, one gets it. */
  async take(change: EntityManager, secret: string): Promise<boolean> {
    const [, updated] = await change.query<[unknown, number]>(
      `update account_link set used_at = now() where secret_hash = $1 and ${open}`,
      [hashOf(secret)],
    );
    return updated === 1;
  }

  /** Closes every link of an account. */
  async closeAll(change: EntityManager, accountId: string): Promise<void> {
    await change.query('update account_link set used_at = now() where account_id = $1 and used_at is null', [
      accountId,
    ]);
  }
}
