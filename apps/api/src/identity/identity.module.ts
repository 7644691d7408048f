import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NetworkModule } from '../network/network.module.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AttemptsService } from './attempts.service.js';
import { AuthorityService } from './authority.service.js';
import { EnterResolver } from './enter.resolver.js';
import { EnterService } from './enter.service.js';
import { ForgottenService } from './forgotten.service.js';
import { InvitationsService } from './invitations.service.js';
import { KeysService } from './keys.service.js';
import { LinksService } from './links.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PersonsService } from './persons.service.js';
import { SessionsService } from './sessions.service.js';
import { StaffService } from './staff.service.js';
import { WelcomeService } from './welcome.service.js';

const services = [
  AccountService,
  AttemptsService,
  AuthorityService,
  EnterService,
  ForgottenService,
  InvitationsService,
  KeysService,
  LinksService,
  PeopleService,
  PersonsService,
  SessionsService,
  StaffService,
  WelcomeService,
];

/** Accounts, who holds them, and how they come in. */
@Module({
  imports: [AuditModule, MailModule, NetworkModule],
  providers: [...services, AccountResolver, EnterResolver, PeopleResolver],
  exports: [PeopleService],
})
export class IdentityModule {}
