import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NetworkModule } from '../network/network.module.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AddressService } from './address.service.js';
import { LoginThrottleService } from './login-throttle.service.js';
import { RoleGrantService } from './role-grant.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { OidcStateService } from './oidc-state.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { OpenIdIdentitiesService } from './openid-identities.service.js';
import { InvitationsService } from './invitations.service.js';
import { CredentialsService } from './credentials.service.js';
import { ThrottleKeysService } from './throttle-keys.service.js';
import { OneTimeTokenService } from './one-time-token.service.js';
import { OpenIdController } from './openid.controller.js';
import { OpenIdResolver } from './openid.resolver.js';
import { OpenIdService } from './openid.service.js';
import { AccountAdminResolver } from './account-admin.resolver.js';
import { AccountDirectoryService } from './account-directory.service.js';
import { AccountLookupService } from './account-lookup.service.js';
import { OpenIdProvider } from './openid-provider.js';
import { SessionsService } from './sessions.service.js';
import { AccountAdminService } from './account-admin.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';

const services = [
  AccountService,
  AddressService,
  LoginThrottleService,
  RoleGrantService,
  SignInService,
  OidcStateService,
  PasswordResetService,
  OpenIdIdentitiesService,
  InvitationsService,
  CredentialsService,
  ThrottleKeysService,
  OneTimeTokenService,
  OpenIdService,
  AccountDirectoryService,
  AccountLookupService,
  OpenIdProvider,
  SessionsService,
  AccountAdminService,
  InvitationAcceptanceService,
];

/** Accounts, who holds them, and how they come in. */
@Module({
  imports: [AuditModule, MailModule, NetworkModule],
  controllers: [OpenIdController],
  providers: [...services, AccountResolver, SignInResolver, OpenIdResolver, AccountAdminResolver],
  exports: [AccountDirectoryService],
})
export class IdentityModule {}
