import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuthContext } from '../platform/auth/principal.js';
import { AppError } from '../platform/graphql/app-error.js';

/** An account with the person who holds it. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmed: boolean;
  readonly totpStep: string | null;
}

const select = `
  select a.id, p.name, p.email, a.language, a.password_hash as "passwordHash", a.totp_secret as "totpSecret",
    a.totp_confirmed as "totpConfirmed", a.totp_step as "totpStep"
  from account a join person p on p.account_id = a.id
  where a.erased_at is null and`;

/** Finds accounts with their holders. */
@Injectable()
export class AccountLookupService {
  constructor(private readonly database: DataSource) {}

  /** The account under an address, which is written in any case. */
  async byEmail(email: string): Promise<Holder | null> {
    return this.one('p.email = $1', email.trim().toLowerCase());
  }

  async byAccount(account: string): Promise<Holder | null> {
    return this.one('a.id = $1::uuid', account);
  }

  /** Anyone who asks, who must be signed in. */
  async own({ principal: { account } }: AuthContext): Promise<Holder> {
    const holder = account === null ? null : await this.byAccount(account);
    if (holder === null) throw new AppError('SIGN_IN_NEEDED');
    return holder;
  }

  /** Takes a step of time as used; false where it or a later one was used before. */
  async useStep(account: string, step: number): Promise<boolean> {
    const [, used] = await this.database.query<[unknown, number]>(
      'update account set totp_step = $2 where id = $1 and (totp_step is null or totp_step < $2)',
      [account, step],
    );
    return used === 1;
  }

  /** Keeps the secret of an app of codes, which counts only once a code of it was given. */
  async keepTotp(account: string, secret: string): Promise<void> {
    await this.database.query(
      'update account set totp_secret = $2, totp_step = null where id = $1 and not totp_confirmed',
      [account, secret],
    );
  }

  private async one(where: string, value: string): Promise<Holder | null> {
    const [found] = await this.database.query<Holder[]>(`${select} ${where}`, [value]);
    return found ?? null;
  }
}
