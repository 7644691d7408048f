import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { log } from '../platform/settings/log.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import { codeOf } from '../platform/settings/start-problem.js';
import { MailService, receiver, type Addressed } from './mail.service.js';
import { minutesToNextTry } from './retry.js';

/** How often the outbox is looked through, in milliseconds. */
const every = 1_000;

/**
 * Takes the next letter that is due and says when it is due again, before it is sent: whoever is killed
 * meanwhile leaves it to the next, and two instances never take the same one.
 */
const takeNext = `
  update mail m set tries = m.tries + 1, due_at = now() + interval '2 minutes'
  from account a join person p on p.account_id = a.id
  where a.id = m.account_id and m.id = (
    select id from mail
    where sent_at is null and given_up_at is null and due_at <= now()
    order by due_at limit 1 for update skip locked
  )
  returning m.id, m.kind, m.secret, m.subject, m.text, m.tries, a.language, p.name, ${receiver} as email`;

/** Sends what is in the outbox, where a mail server is set. */
@Injectable()
export class MailSender implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<void> = Promise.resolve();
  private transport: Transporter | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'smtpUrl'>,
  ) {}

  start(): void {
    const { smtpUrl } = this.settings;
    if (smtpUrl === null) return;
    this.transport = createTransport(transportUrl(smtpUrl));
    this.timer = setInterval(() => {
      this.sending = this.sending.then(() => this.sendDue());
    }, every);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.sending;
    this.transport?.close();
  }

  /** Sends letter after letter until none is due. */
  private async sendDue(): Promise<void> {
    try {
      while (this.transport !== null) {
        const [taken]: [(Addressed & { tries: number })[], number] = await this.database.query(takeNext);
        const [letter] = taken;
        if (letter === undefined) return;
        await this.send(this.transport, letter);
      }
    } catch (error) {
      log.warn({ err: error }, 'the outbox could not be looked through');
    }
  }

  private async send(transport: Transporter, letter: Addressed & { tries: number }): Promise<void> {
    const { id, name, email, tries } = letter;
    try {
      await transport.sendMail({
        from: senderOf(this.settings),
        to: { name, address: email },
        ...this.mails.write(letter),
        headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
      });
      await this.database.query(
        'update mail set sent_at = now(), secret = null, problem = null where id = $1',
        [id],
      );
    } catch (error) {
      const problem = codeOf(error) ?? 'refused';
      log.warn({ mail: id, problem, tries }, 'a letter could not be sent');
      await this.postpone(id, problem, minutesToNextTry(tries));
    }
  }

  private async postpone(id: string, problem: string, minutes: number | null): Promise<void> {
    await this.database.query(
      minutes === null
        ? 'update mail set problem = $2, given_up_at = now(), secret = null where id = $1 and $3::integer is null'
        : 'update mail set problem = $2, due_at = now() + make_interval(mins => $3) where id = $1',
      [id, problem, minutes],
    );
  }
}

/** The address without our own word in it; a server that does not answer is given up for this time after 10 s. */
function transportUrl(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  url.searchParams.delete('from');
  for (const [name, value] of [
    ['connectionTimeout', '10000'],
    ['greetingTimeout', '10000'],
    ['socketTimeout', '20000'],
  ] as const)
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url.href;
}

/** Whom letters are from: `?from=` of SMTP_URL, else its user where that is an address, else no-reply at our host. */
function senderOf({ smtpUrl, publicUrl }: Pick<Settings, 'publicUrl' | 'smtpUrl'>) {
  const url = new URL(smtpUrl ?? 'smtp://localhost');
  const user = decodeURIComponent(url.username);
  const own = user.includes('@') ? user : `no-reply@${new URL(publicUrl).hostname}`;
  return { name: 'PESNET Observatory', address: url.searchParams.get('from') ?? own };
}
