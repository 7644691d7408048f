import { randomUUID } from 'node:crypto';
import type { Language } from '@libs/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JobQueue } from '../jobs/job-queue.service.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import type { MailKind } from './letter-template.js';
import { renderLetter, letterFromText, type Letter } from './letters.js';
import { Mail } from './mail.entities.js';

/** A letter as the outbox shows it. */
export interface OutboxRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: MailKind;
  readonly subject: string;
  /** Readable only where no mail server takes it: then the administrator hands it over. */
  readonly text: string | null;
  /** Whether it holds a link that was not used yet. */
  readonly open: boolean;
  readonly queuedAt: string;
  readonly sentAt: string | null;
  readonly givenUpAt: string | null;
  readonly tries: number;
  readonly problem: string | null;
}

/** A letter that confirms an address goes to that one, every other to the address that counts. */
export const receiver = `coalesce(case when m.kind = 'address' then p.new_email end, p.email)`;

/** A letter with the person whom it is to. */
export interface Addressed {
  readonly id: string;
  readonly kind: MailKind;
  readonly secret: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly language: Language;
  readonly name: string;
  readonly email: string;
}

/** Puts letters into the outbox, in the transaction of what they tell of, and shows what is in it. */
@Injectable()
export class MailService {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'smtpUrl'>,
  ) {}

  async queue(
    change: EntityManager,
    accountId: string,
    kind: Exclude<MailKind, 'reminder'>,
    secret: string | null = null,
  ): Promise<void> {
    await this.insert(change, { accountId, kind, secret, subject: null, text: null });
  }

  /** A reminder in the words of the one who sends it. */
  async queueReminder(
    change: EntityManager,
    accountId: string,
    { subject, text }: Pick<Letter, 'subject' | 'text'>,
  ): Promise<void> {
    await this.insert(change, { accountId, kind: 'reminder', secret: null, subject, text });
  }

  /** Takes the links out of the letters to an account: they were used or closed. */
  async forgetLinks(change: EntityManager, accountId: string): Promise<void> {
    await change.query('update mail set secret = null where account_id = $1 and secret is not null', [
      accountId,
    ]);
  }

  /** The letter in the reader's language. */
  write({ kind, secret, subject, text, language, name }: Omit<Addressed, 'id' | 'email'>): Letter {
    if (kind === 'reminder') return letterFromText(subject ?? '', text ?? '', language);
    return renderLetter({ kind, secret, language, name, publicUrl: this.settings.publicUrl });
  }

  /** The newest 200 letters to people who are still there. */
  async outbox(): Promise<OutboxRow[]> {
    const rows = await this.database.query<(Omit<OutboxRow, 'subject' | 'text'> & Addressed)[]>(
      `select m.id, p.name, ${receiver} as email, m.kind, m.secret, m.subject, m.text, a.language, m.tries, m.problem, ${[
        ['queued_at', 'queuedAt'],
        ['sent_at', 'sentAt'],
        ['given_up_at', 'givenUpAt'],
      ]
        .map(
          ([column, name]) =>
            `to_char(m.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "${name}"`,
        )
        .join(', ')}
       from mail m join account a on a.id = m.account_id join person p on p.account_id = a.id
       order by m.queued_at desc, m.id limit 200`,
    );
    return rows.map(({ secret, ...row }) => {
      const letter = this.write({ ...row, secret });
      const text = this.settings.smtpUrl === null ? letter.text : null;
      return { ...row, subject: letter.subject, text, open: secret !== null };
    });
  }

  private async insert(
    change: EntityManager,
    words: Pick<Mail, 'accountId' | 'kind' | 'secret' | 'subject' | 'text'>,
  ): Promise<void> {
    const id = randomUUID();
    await change.insert(Mail, { ...words, id, tries: 0, queuedAt: () => 'now()' });
    await this.jobs.add({ kind: 'mail', subject: id }, change);
  }
}
