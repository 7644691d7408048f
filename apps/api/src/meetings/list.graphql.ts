import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ValidationIssueType } from '../platform/graphql/input.graphql.js';

@ObjectType('MeetingList', { description: 'How far the list of a held meeting is entered' })
export class MeetingListType {
  @Field(() => String, { description: 'complete, partial or none, as it counts now' })
  list: string;

  @Field(() => Boolean, { description: 'Whether someone closed it' })
  closed: boolean;

  @Field(() => Int, { description: 'Members that it names' })
  named: number;

  @Field(() => Int, { nullable: true, description: 'Countries that the preferred source states' })
  stated: number | null;

  @Field(() => [ID], { description: 'Members that it does not name: absent as soon as it is complete' })
  absent: readonly string[];
}

@ObjectType('ListClosed', { description: 'What stands against closing a list; nothing where it is closed' })
export class ListClosedType {
  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssueType[];
}
