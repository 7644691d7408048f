import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ErrorReport', { description: 'What a member says is wrong on a page, and what was answered' })
export class ErrorReportType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Path of the page, without the language' })
  about: string;

  @Field(() => String)
  words: string;

  @Field(() => String, { description: 'open, accepted or declined' })
  state: string;

  @Field(() => String, { nullable: true, description: 'Why it was accepted or declined' })
  answer: string | null;

  @Field(() => String)
  reportedAt: string;

  @Field(() => String, { nullable: true })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Who reported it; null where the person is erased' })
  name: string | null;

  @Field(() => ID, { nullable: true, description: 'The member whose focal point reported it' })
  country: string | null;
}
