import type { Language } from '@libs/vocabulary';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './identity.entities.js';

/** Whom a provider of OpenID Connect means by a subject: linked once, it stays whatever address the provider tells later. */
@Entity('account_identity')
@Unique('account_identity_account_uq', ['accountId', 'issuer'])
export class AccountIdentity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_identity_pk' })
  issuer: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_identity_pk' })
  subject: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'account_identity_account_fk' })
  accountId: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;
}

/** A browser that was sent to a provider and is awaited back, once. */
@Entity('oidc_state')
export class OidcState {
  /** SHA-256 of the cookie's secret. */
  @PrimaryColumn('text', { name: 'secret_hash', primaryKeyConstraintName: 'oidc_state_pk' })
  secretHash: string;

  @Column('text')
  state: string;

  @Column('text')
  nonce: string;

  @Column('text')
  verifier: string;

  /** The page's language, and the page of our own that was asked for. */
  @Column('text')
  language: Language;

  @Column('text', { nullable: true })
  next: string | null;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
