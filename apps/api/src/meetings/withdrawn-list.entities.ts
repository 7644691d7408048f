import type { Values } from '@libs/model';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/identity.entities.js';

/** The delegations of a meeting that were withdrawn together, kept as they were as long as that can be undone. */
@Entity('withdrawn_list')
@Index('withdrawn_list_meeting_ix', ['meetingId'])
export class WithdrawnList {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'withdrawn_list_pk' })
  id: string;

  /** Refers to nothing: the meeting may be withdrawn afterwards. */
  @Column('text', { name: 'meeting_id' })
  meetingId: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'withdrawn_list_account_fk' })
  accountId: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'withdrawn_at' })
  withdrawnAt: Date;

  /** Whether the list was closed. */
  @Column('boolean', { name: 'was_closed' })
  wasClosed: boolean;

  /** The delegations with their persons; empty once it was restored, or can be no more. */
  @Column('jsonb')
  records: readonly Values[];
}
