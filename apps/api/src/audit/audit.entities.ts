import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One change, written in its own transaction. Rows are only ever added; they name accounts, never persons. */
@Entity('audit_entry')
@Index('audit_entry_at_ix', ['at', 'id'])
@Index('audit_entry_subject_ix', ['subject', 'at'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id: string;

  @Column('timestamptz')
  at: Date;

  /** Who did it; null where nobody was signed in. */
  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'audit_entry_account_fk' })
  accountId: string | null;

  /** The kind of change, for instance `account.invited`. */
  @Column('text')
  action: string;

  /** The record that it was done to: its kind and key, for instance `account 0f…`. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('jsonb', { nullable: true })
  before: object | null;

  @Column('jsonb', { nullable: true })
  after: object | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'import_id', nullable: true })
  importId: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;
}
