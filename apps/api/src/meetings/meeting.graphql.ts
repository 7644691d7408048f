import type { Text } from '@libs/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('StatedCount', { description: 'A head count as one source has it; sources may disagree' })
export class StatedCountType {
  @Field(() => String, { description: 'countries or representatives' })
  measure: string;

  @Field(() => String, {
    description: 'stated: printed as a total; named: counted from the names in the list',
  })
  basis: string;

  @Field(() => String, { nullable: true, description: 'representatives, or all participants' })
  countedAs: string | null;

  @Field(() => Int)
  value: number;

  @Field(() => Boolean)
  preferred: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is preferred: a code of the list `reason`' })
  reason: string | null;

  @Field(() => ID)
  source: string;
}

@ObjectType('Meeting')
export class MeetingType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  ordinal: number | null;

  @Field(() => String)
  kind: string;

  @Field(() => Boolean, { description: 'False for the ministers’ conferences, which are context' })
  statutory: boolean;

  @Field(() => String)
  status: string;

  @Field(() => TextType, { description: 'Official title as printed' })
  title: Text;

  @Field(() => String, { nullable: true })
  startDate: string | null;

  @Field(() => String, { nullable: true })
  endDate: string | null;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => ID, { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  mode: string | null;

  @Field(() => String, { nullable: true })
  host: string | null;

  @Field(() => String, { nullable: true })
  coOrganiser: string | null;

  @Field(() => String, { description: 'complete, partial or none: only a complete list makes anyone absent' })
  list: string;

  @Field(() => Int, { nullable: true, description: 'Members that are named' })
  named: number | null;

  @Field(() => [StatedCountType])
  counts: StatedCountType[];

  @Field(() => TextType, { nullable: true })
  note: Text | null;

  @Field(() => [TextType])
  objectives: Text[];

  @Field(() => [ID])
  sources: string[];
}
