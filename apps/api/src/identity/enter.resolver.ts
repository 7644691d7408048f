import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Needs } from '../platform/needs.js';
import type { Visit } from '../platform/visits.js';
import { languageOf } from '../platform/arguments.js';
import { EnterService } from './enter.service.js';
import { ForgottenService } from './forgotten.service.js';
import { DoneType, EnteredType, FirstArgs, KeyArgs, LinkType } from './identity.graphql.js';
import { LinksService } from './links.service.js';
import { WelcomeService } from './welcome.service.js';

/** Coming in and going out. */
@Resolver()
export class EnterResolver {
  constructor(
    private readonly enter: EnterService,
    private readonly welcome: WelcomeService,
    private readonly forgotten: ForgottenService,
    private readonly links: LinksService,
  ) {}

  @Query(() => LinkType, {
    nullable: true,
    description: 'What a one-time link is for; null where it works no more',
  })
  @Needs('enter')
  link(@Args('secret', { type: () => String }) secret: string): Promise<LinkType | null> {
    return this.links.look(secret);
  }

  @Mutation(() => EnteredType)
  @Needs('enter')
  signIn(@Args() { email, password, code }: KeyArgs, @Context('visit') visit: Visit): Promise<EnteredType> {
    return this.enter.signIn({ email, password, code: code ?? null }, visit);
  }

  @Mutation(() => DoneType)
  @Needs('enter')
  async signOut(@Context('visit') visit: Visit): Promise<DoneType> {
    await this.enter.signOut(visit);
    return { problems: [] };
  }

  @Mutation(() => DoneType, {
    description: 'Sends a link, if there is such an account; the answer is always the same',
  })
  @Needs('enter')
  async requestReset(
    @Args('email', { type: () => String }) email: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.forgotten.requestReset(email, visit) };
  }

  @Mutation(() => DoneType)
  @Needs('enter')
  async resetPassword(
    @Args('secret', { type: () => String }) secret: string,
    @Args('password', { type: () => String }) password: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.welcome.reset(secret, password, visit) };
  }

  @Mutation(() => DoneType, { description: 'By the link that the first start printed; it works once' })
  @Needs('enter')
  async becomeFirstAdministrator(
    @Args() { secret, password, language, ...self }: FirstArgs,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    const person = { ...self, language: languageOf(language) };
    return { problems: await this.welcome.becomeFirst(secret, person, password, visit) };
  }

  @Mutation(() => DoneType)
  @Needs('enter')
  async acceptInvitation(
    @Args('secret', { type: () => String }) secret: string,
    @Args('password', { type: () => String }) password: string,
    @Args('language', { type: () => String }) language: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    const key = { password, language: languageOf(language) };
    return { problems: await this.welcome.accept(secret, key, visit) };
  }

  @Mutation(() => DoneType, { description: 'By the link that was sent to the new address' })
  @Needs('enter')
  async confirmAddress(
    @Args('secret', { type: () => String }) secret: string,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    return { problems: await this.welcome.confirmAddress(secret, visit) };
  }
}
