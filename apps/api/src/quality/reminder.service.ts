import { tidyLine, tidyText, type ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountDirectoryService } from '../identity/account-directory.service.js';
import { issue } from '../identity/validation-issue.js';
import { MailService } from '../mail/mail.service.js';
import type { RequestContext } from '../platform/auth/request-context.js';

/** A letter as it is to go out. */
interface Written {
  readonly country: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

const LONGEST = { subject: 200, text: 8_000 } as const;

/** Sends reminders, when someone says so. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly analytics: AnalyticsService,
    private readonly accountDirectory: AccountDirectoryService,
    private readonly mails: MailService,
    private readonly audit: AuditService,
  ) {}

  /** Sends a letter to the member's focal points who read its language, and puts on record that it was sent. */
  async send(
    { country, language, ...typed }: Written,
    context: RequestContext,
  ): Promise<readonly ValidationIssue[]> {
    await this.analytics.requireMember('country', country);
    const written = { subject: tidyLine(typed.subject), text: tidyText(typed.text) };
    const found = (['subject', 'text'] as const).flatMap((field) => {
      if (written[field] === '') return [issue(field, 'empty')];
      return written[field].length > LONGEST[field] ? [issue(field, 'long')] : [];
    });
    if (found.length > 0) return found;
    const people = (await this.accountDirectory.focalPointsOf(country)).filter(
      (person) => person.language === language,
    );
    if (people.length === 0) return [issue('', 'no-focal-point')];
    const after = { country, language, letters: people.length };
    const entry = { action: 'reminder.sent', subject: `country ${country}`, after };
    await this.audit.change(context, entry, async (change) => {
      for (const { account } of people) await this.mails.queueReminder(change, account, written);
    });
    return [];
  }
}
