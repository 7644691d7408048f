import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { SignInRedirectType } from './identity.graphql.js';
import { OpenIdService } from './openid.service.js';

/** The way to a provider of OpenID Connect; the way back is its controller. */
@Resolver()
export class OpenIdResolver {
  constructor(private readonly service: OpenIdService) {}

  @Query(() => String, {
    nullable: true,
    description: 'Host of the provider of OpenID Connect by which people sign in too; null where none is set',
  })
  @RequirePermission('enter')
  signInProvider(): string | null {
    return this.service.host;
  }

  @Mutation(() => SignInRedirectType, { description: 'Begins a sign-in by the provider' })
  @RequirePermission('enter')
  signInElsewhere(
    @Args('language', { type: () => String }) language: string,
    @Args('next', { type: () => String, nullable: true }) next: string | null,
    @Context('context') context: RequestContext,
  ): Promise<SignInRedirectType> {
    return this.service.leave({ language: languageOf(language), next: next ?? null }, context);
  }
}
