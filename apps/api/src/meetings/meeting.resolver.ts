import { Args, ID, Query, Resolver } from '@nestjs/graphql';
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
}
