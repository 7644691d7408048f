import { factsOf, meeting } from '@libs/model';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RecordFactType } from '../records/record-fact.graphql.js';
import { isLanguage } from '@libs/vocabulary';
import { MeetingType } from './meeting.graphql.js';
import { MeetingService } from './meeting.service.js';

@Resolver(() => MeetingType)
export class MeetingResolver {
  constructor(private readonly service: MeetingService) {}

  @Query(() => [MeetingType], { description: 'Meetings and ministers’ conferences by date, at most 500' })
  meetings(): Promise<MeetingType[]> {
    return this.service.all();
  }

  @Query(() => MeetingType, { nullable: true })
  meeting(@Args('id', { type: () => ID }) id: string): Promise<MeetingType | null> {
    return this.service.one(id);
  }

  @ResolveField(() => [RecordFactType], { description: 'What its declaration shows in short lines' })
  facts(
    @Parent() { shown }: MeetingType,
    @Args('lang', { type: () => String, nullable: true }) lang: string | null,
  ): readonly RecordFactType[] {
    return factsOf(meeting, shown, isLanguage(lang) ? lang : 'en');
  }
}
