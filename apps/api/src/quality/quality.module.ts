import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ReminderDraftsService } from './reminder-drafts.service.js';
import { QualityResolver } from './quality.resolver.js';
import { QualityService } from './quality.service.js';
import { ReminderResolver } from './reminder.resolver.js';
import { ReminderService } from './reminder.service.js';

@Module({
  imports: [AnalyticsModule, AuditModule, IdentityModule, MailModule],
  providers: [ReminderDraftsService, QualityResolver, QualityService, ReminderResolver, ReminderService],
})
export class QualityModule {}
