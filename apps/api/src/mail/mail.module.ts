import { Module } from '@nestjs/common';
import { MailResolver } from './mail.resolver.js';
import { MailSender } from './mail.sender.js';
import { MailService } from './mail.service.js';

@Module({ providers: [MailService, MailSender, MailResolver], exports: [MailService] })
export class MailModule {}
