import type { Values } from '@libs/model';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/identity.entities.js';

/** A record as someone entered it, on its way to the figures: only what is published is written there. */
@Entity('entry')
@Index('entry_open_uq', ['kind', 'key'], { unique: true, where: `state <> 'published'` })
@Index('entry_account_ix', ['accountId'])
@Check('entry_state_ck', `state in ('draft', 'submitted', 'accepted', 'published')`)
export class Entry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pk' })
  id: string;

  /** A kind of `libs/model`. */
  @Column('text')
  kind: string;

  /** The line of its key; null where the product makes it when it is published. */
  @Column('text', { nullable: true })
  key: string | null;

  /** Whose record it is, where it is a country's. */
  @Column('text', { name: 'country_code', nullable: true })
  countryCode: string | null;

  @Column('jsonb')
  record: Values;

  /** Whether it takes the record away instead of writing it. */
  @Column('boolean', { default: false })
  removes: boolean;

  /** Version of the published record that it was begun from; `absent` for a new one. */
  @Column('text')
  base: string;

  @Column('text')
  state: string;

  /** Counted up by every change: two people who edit it at once see each other's. */
  @Column('integer')
  revision: number;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'entry_account_fk' })
  accountId: string | null;

  /** Why it was reopened or given back, where it was. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
