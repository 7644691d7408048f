import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/identity.entities.js';

/** What a member says is wrong on a page, and what the secretariat answered. */
@Entity('error_report')
@Index('error_report_account_ix', ['accountId'])
@Check('error_report_state_ck', `state in ('open', 'accepted', 'declined')`)
@Check(
  'error_report_decided_ck',
  `(state = 'open') = (answer is null) and (state = 'open') = (decided_at is null)`,
)
export class ErrorReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'error_report_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'error_report_account_fk' })
  accountId: string;

  /** Path of the page that it is about, without the language. */
  @Column('text')
  about: string;

  @Column('text')
  words: string;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}
