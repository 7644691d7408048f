import { mayEver } from '@libs/rules';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { languageOf } from '../platform/arguments.js';
import { DoneType } from '../identity/identity.graphql.js';
import { Needs } from '../platform/needs.js';
import type { Visit } from '../platform/visits.js';
import { DraftsService } from './drafts.service.js';
import { ReminderLetter, ReminderType } from './quality.graphql.js';
import { ReminderService } from './reminder.service.js';

@Resolver(() => ReminderType)
export class ReminderResolver {
  constructor(
    private readonly drafts: DraftsService,
    private readonly service: ReminderService,
  ) {}

  @Query(() => ReminderType, {
    description: 'Drafts a reminder of what is not known of a member; sends nothing',
  })
  @Needs('remind')
  reminder(
    @Args('country', { type: () => ID }) country: string,
    @Args('language', { type: () => String, description: 'Of the draft where nobody has an account' })
    language: string,
    @Context('visit') { standing }: Visit,
  ): Promise<ReminderType> {
    const personal = mayEver(standing.asker.roles, 'read-personal-data', standing.reading);
    return this.drafts.reminder(country, { language: languageOf(language), personal });
  }

  @Mutation(() => DoneType, { description: 'Sends a reminder to the focal points who read its language' })
  @Needs('remind')
  async sendReminder(
    @Args('letter', { type: () => ReminderLetter }) letter: ReminderLetter,
    @Context('visit') visit: Visit,
  ): Promise<DoneType> {
    const language = languageOf(letter.language);
    return { problems: await this.service.send({ ...letter, language }, visit) };
  }
}
