import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Country } from '../network/network.entities.js';

/** A setting that an administrator changes while the product runs. */
@Entity('setting')
export class Setting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'setting_pk' })
  name: string;

  @Column('text')
  value: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}

/** Someone who may sign in. Who that is is in `person`; what an account did stays when the person goes. */
@Entity('account')
@Check('account_language_ck', `language in ('en', 'fr', 'ar')`)
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk' })
  id: string;

  /** Of the mails that it gets. */
  @Column('text')
  language: Language;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** By argon2id; null until an invitation is accepted. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('text', { name: 'totp_secret', nullable: true })
  totpSecret: string | null;

  /** Whether a code was given once, so that from now on it is asked. */
  @Column('boolean', { name: 'totp_confirmed' })
  totpConfirmed: boolean;

  /** The step of time whose code was used last: no code counts twice. */
  @Column('bigint', { name: 'totp_step', nullable: true })
  totpStep: string | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}

/** The personal data of an account. No analysis and no open table reads it; erasing someone takes this row away. */
@Entity('person')
@Unique('person_email_uq', ['email'])
export class Person {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'person_pk' })
  @ForeignKey(() => Account, { name: 'person_account_fk' })
  accountId: string;

  @Column('text')
  name: string;

  /** In lower case. */
  @Column('text')
  email: string;

  /** The address that they want to have; it counts once a link sent to it was opened. */
  @Column('text', { name: 'new_email', nullable: true })
  newEmail: string | null;
}

/** A role over a period; a focal point holds it for one country. */
@Entity('account_role')
@Check('account_role_country_ck', `(role = 'member') = (country_code is not null)`)
@Check('account_role_role_ck', `role in ('member', 'vice-chair', 'chair', 'secretariat', 'administrator')`)
@Index('account_role_account_ix', ['accountId'])
@Index('account_role_given_uq', ['accountId', 'role', 'countryCode', 'validFrom'], {
  unique: true,
  where: 'valid_to IS NULL OR valid_to > valid_from',
})
export class AccountRole {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_role_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'account_role_account_fk' })
  accountId: string;

  @Column('text')
  role: Role;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'account_role_country_fk' })
  countryCode: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** The first day on which it is held no more. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** A browser in which someone is signed in. */
@Entity('account_session')
@Unique('account_session_secret_uq', ['secretHash'])
@Index('account_session_account_ix', ['accountId'])
export class AccountSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_session_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'account_session_account_fk' })
  accountId: string;

  /** SHA-256 of the cookie's secret, which is random: anyone who reads this table can sign in as nobody. */
  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  device: string;
}

/** A link that works once: to become the first administrator, to accept an invitation, to set a new password, to confirm a new address. */
@Entity('account_link')
@Check('account_link_account_ck', `(purpose = 'first') = (account_id is null)`)
@Check('account_link_purpose_ck', `purpose in ('first', 'invitation', 'reset', 'address')`)
@Unique('account_link_secret_uq', ['secretHash'])
export class AccountLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_link_pk' })
  id: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'account_link_account_fk' })
  accountId: string | null;

  @Column('text')
  purpose: 'first' | 'invitation' | 'reset' | 'address';

  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

/** Failed sign-ins of an account or an address, under a hash of its name. */
@Entity('attempt')
export class Attempt {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attempt_pk' })
  key: string;

  @Column('integer')
  failures: number;

  @Column('timestamptz', { name: 'failed_at' })
  failedAt: Date;

  @Column('timestamptz', { name: 'blocked_until' })
  blockedUntil: Date;
}
