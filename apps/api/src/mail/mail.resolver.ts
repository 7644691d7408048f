import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import { OutboxType } from './mail.graphql.js';
import { MailService } from './mail.service.js';

@Resolver()
export class MailResolver {
  constructor(
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'smtpUrl'>,
  ) {}

  @Query(() => OutboxType, { description: 'Letters of the product, and whether they go out by themselves' })
  @RequirePermission('read-outbox')
  async outbox(): Promise<OutboxType> {
    return { sends: this.settings.smtpUrl !== null, letters: await this.mails.outbox() };
  }
}
