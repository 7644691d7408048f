import type { RoundAnswer, RoundStage } from '@libs/rules';
import type { Text } from '@libs/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('Round', { description: 'A time at which members are asked for needs and capacities' })
export class RoundType {
  @Field(() => ID)
  id: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => ID, { description: 'The plan whose areas it asks about' })
  plan: string;

  @Field(() => String)
  opensOn: string;

  @Field(() => String, { nullable: true })
  closesOn: string | null;

  @Field(() => TextType, { nullable: true })
  note: Text | null;

  @Field(() => String, { description: 'to-come, open or over: over only after its closing day' })
  stage: RoundStage;
}

@ObjectType('MemberRound', { description: 'What a round has of a member' })
export class MemberRoundType extends RoundType {
  @Field(() => String, {
    description:
      'answered; silent, where the round is over; awaited, where it is not; not-asked, where it was no member on the opening day; to-come',
  })
  answer: RoundAnswer;
}
