import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MailKind } from './letter-template.js';

/**
 * A letter on its way. Its words are made when it is sent or read, in the language that its reader has then; those of a
 * reminder were written by the one who sends it.
 */
@Entity('mail')
@Check(
  'mail_words_ck',
  `(kind = 'reminder') = (subject is not null) and (kind = 'reminder') = (text is not null)`,
)
export class Mail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'mail_account_fk' })
  accountId: string;

  @Column('text')
  kind: MailKind;

  /** What the link in it ends with; taken away as soon as the letter is out. */
  @Column('text', { nullable: true })
  secret: string | null;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date;

  @Column('integer')
  tries: number;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'given_up_at', nullable: true })
  givenUpAt: Date | null;

  /** Why the last try failed, without an address. */
  @Column('text', { nullable: true })
  problem: string | null;
}
