import { mayEver } from '@libs/rules';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { languageOf } from '../platform/graphql/arguments.js';
import { DoneType } from '../identity/identity.graphql.js';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ReminderDraftsService } from './reminder-drafts.service.js';
import { ReminderLetter, ReminderType } from './quality.graphql.js';
import { ReminderService } from './reminder.service.js';

@Resolver(() => ReminderType)
export class ReminderResolver {
  constructor(
    private readonly drafts: ReminderDraftsService,
    private readonly service: ReminderService,
  ) {}

  @Query(() => ReminderType, {
    description: 'Drafts a reminder of what is not known of a member; sends nothing',
  })
  @RequirePermission('remind')
  reminder(
    @Args('country', { type: () => ID }) country: string,
    @Args('language', { type: () => String, description: 'Of the draft where nobody has an account' })
    language: string,
    @Context('context') { auth }: RequestContext,
  ): Promise<ReminderType> {
    const personal = mayEver(auth.principal.roles, 'read-personal-data', auth.reading);
    return this.drafts.reminder(country, { language: languageOf(language), personal });
  }

  @Mutation(() => DoneType, { description: 'Sends a reminder to the focal points who read its language' })
  @RequirePermission('remind')
  async sendReminder(
    @Args('letter', { type: () => ReminderLetter }) letter: ReminderLetter,
    @Context('context') context: RequestContext,
  ): Promise<DoneType> {
    const language = languageOf(letter.language);
    return { problems: await this.service.send({ ...letter, language }, context) };
  }
}
