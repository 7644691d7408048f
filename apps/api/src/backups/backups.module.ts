import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { NightlyBackupService } from './nightly-backup.service.js';

@Module({ imports: [MailModule], providers: [NightlyBackupService] })
export class BackupsModule {}
