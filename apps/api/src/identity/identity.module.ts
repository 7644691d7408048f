import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NetworkModule } from '../network/network.module.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AddressService } from './address.service.js';
import { AttemptsService } from './attempts.service.js';
import { AuthorityService } from './authority.service.js';
import { EnterResolver } from './enter.resolver.js';
import { EnterService } from './enter.service.js';
import { ErrandsService } from './errands.service.js';
import { ForgottenService } from './forgotten.service.js';
import { IdentitiesService } from './identities.service.js';
import { InvitationsService } from './invitations.service.js';
import { KeysService } from './keys.service.js';
import { LinesService } from './lines.service.js';
import { LinksService } from './links.service.js';
import { OpenIdController } from './openid.controller.js';
import { OpenIdResolver } from './openid.resolver.js';
import { OpenIdService } from './openid.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PersonsService } from './persons.service.js';
import { Provider } from './provider.js';
import { SessionsService } from './sessions.service.js';
import { StaffService } from './staff.service.js';
import { WelcomeService } from './welcome.service.js';

const services = [
  AccountService,
  AddressService,
  AttemptsService,
  AuthorityService,
  EnterService,
  ErrandsService,
  ForgottenService,
  IdentitiesService,
  InvitationsService,
  KeysService,
  LinesService,
  LinksService,
  OpenIdService,
  PeopleService,
  PersonsService,
  Provider,
  SessionsService,
  StaffService,
  WelcomeService,
];

/** Accounts, who holds them, and how they come in. */
@Module({
  imports: [AuditModule, MailModule, NetworkModule],
  controllers: [OpenIdController],
  providers: [...services, AccountResolver, EnterResolver, OpenIdResolver, PeopleResolver],
  exports: [PeopleService],
})
export class IdentityModule {}
