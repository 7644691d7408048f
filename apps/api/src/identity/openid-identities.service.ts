import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CredentialsService } from './credentials.service.js';
import { AccountIdentity } from './openid.entities.js';
import { AccountLookupService, type Holder } from './account-lookup.service.js';
import type { ProvenIdentity } from './openid-provider.js';

/** The account belongs to another subject of the provider, or the subject to another account. */
export class IdentityAlreadyLinkedError extends Error {}

/** Which account is meant by whom a provider saw. */
@Injectable()
export class OpenIdIdentitiesService {
  constructor(
    private readonly database: DataSource,
    private readonly accountLookup: AccountLookupService,
    private readonly credentials: CredentialsService,
  ) {}

  /** The account that was linked once. */
  async linkedTo({ issuer, subject }: ProvenIdentity): Promise<Holder | null> {
    const [found] = await this.database.query<{ account: string }[]>(
      'select account_id as account from account_identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return found === undefined ? null : this.accountLookup.byAccount(found.account);
  }

  /** The account that was invited under the address, where the provider says that the address is theirs. */
  async invited({ email, verified }: ProvenIdentity): Promise<Holder | null> {
    return email === null || !verified ? null : this.accountLookup.byEmail(email);
  }

  /** Links an account for good, which accepts an open invitation. */
  async link(change: EntityManager, account: string, { issuer, subject }: ProvenIdentity): Promise<void> {
    await change.query(
      `insert into account_identity (issuer, subject, account_id, linked_at) values ($1, $2, $3, now())
       on conflict do nothing`,
      [issuer, subject, account],
    );
    if (!(await change.existsBy(AccountIdentity, { issuer, subject, accountId: account })))
      throw new IdentityAlreadyLinkedError();
    await this.credentials.closeLinks(change, account);
  }
}
