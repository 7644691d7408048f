import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Gap', { description: 'Something that is not on record; it goes when the fact is entered' })
export class GapType {
  @Field(() => String, { description: 'What is missing' })
  code: string;

  @Field(() => String, { description: 'Who can supply it: host, sesric, oic, chair or member' })
  who: string;

  @Field(() => [Int], { description: 'Years of the meetings that it is missing for' })
  years: number[];

  @Field(() => Int, {
    description: 'Meetings on a day nobody knows that it is missing for, beside those years',
  })
  undated: number;

  @Field(() => ID, { nullable: true, description: 'The work plan that lacks it' })
  plan: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that lacks it' })
  meeting: string | null;

  @Field(() => Int, { nullable: true, description: 'How many members, meetings or activities lack it' })
  n: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many' })
  of: number | null;
}
