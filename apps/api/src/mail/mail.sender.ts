import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import type { Failure, JobHandler, RunningJob } from '../jobs/job.js';
import { JobWorker } from '../jobs/job-worker.js';
import { log } from '../platform/settings/log.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import { codeOf } from '../platform/settings/operator-error.js';
import { MailService, receiver, type Addressed } from './mail.service.js';
import { minutesToNextTry } from './retry.js';

const find = `
  select m.id, m.kind, m.secret, m.subject, m.text, a.language, p.name, ${receiver} as email
  from mail m join account a on a.id = m.account_id join person p on p.account_id = a.id
  where m.id = $1 and m.sent_at is null`;

/** Sends the letters of the outbox, where a mail server is set; without one they wait. */
@Injectable()
export class MailSender implements JobHandler, OnModuleInit, OnModuleDestroy {
  readonly kind = 'mail';
  readonly atOnce = 1;
  private transport: Transporter | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly mails: MailService,
    private readonly worker: JobWorker,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'smtpUrl'>,
  ) {}

  onModuleInit(): void {
    const { smtpUrl } = this.settings;
    if (smtpUrl === null) return;
    this.transport = createTransport(transportUrl(smtpUrl));
    this.worker.handle(this);
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  /** A letter whose reader was erased meanwhile, or that is out already, needs nothing any more. */
  async run({ subject: id }: RunningJob): Promise<void> {
    const [letter] = await this.database.query<Addressed[]>(find, [id]);
    if (letter === undefined || this.transport === null) return;
    await this.transport.sendMail({
      from: senderOf(this.settings),
      to: { name: letter.name, address: letter.email },
      ...this.mails.write(letter),
      headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
    });
    await this.database.query(
      'update mail set sent_at = now(), tries = tries + 1, secret = null, problem = null where id = $1',
      [id],
    );
  }

  async failure(fault: unknown, { subject: id, attempt }: RunningJob): Promise<Failure> {
    const code = codeOf(fault) ?? 'refused';
    const minutes = minutesToNextTry(attempt);
    log.warn({ mail: id, problem: code, tries: attempt }, 'a letter could not be sent');
    await this.database.query(
      `update mail set problem = $2, tries = $3,
         given_up_at = case when $4 then now() end, secret = case when $4 then null else secret end
       where id = $1`,
      [id, code, attempt, minutes === null],
    );
    return { code, retryIn: minutes === null ? null : minutes * 60 };
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
