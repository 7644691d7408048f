import type { Text } from '@libs/vocabulary';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('ActivityParty')
class ActivityPartyType {
  @Field(() => String, { description: 'provider, partner, presenter, beneficiary or funder' })
  role: string;

  @Field(() => ID, { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  institution: string | null;
}

@ObjectType('ActivityCount', { description: 'A total as one source states it, or as a list names it' })
class ActivityCountType {
  @Field(() => String, { description: 'participations or countries' })
  measure: string;

  @Field(() => String, { description: 'stated or named' })
  basis: string;

  @Field(() => Int)
  value: number;

  @Field(() => Boolean)
  preferred: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is preferred where sources differ' })
  reason: string | null;

  @Field(() => ID)
  source: string;
}

@ObjectType('Activity')
export class ActivityType {
  @Field(() => ID)
  id: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => String)
  type: string;

  @Field(() => ID, { nullable: true })
  area: string | null;

  @Field(() => String, { nullable: true, description: 'Who says that it belongs to the area' })
  areaBasis: string | null;

  @Field(() => String, { description: 'The plan or programme that it is counted under' })
  plan: string;

  @Field(() => [String], { description: 'All plans and programmes that it is held under' })
  programmes: string[];

  @Field(() => String, { nullable: true, description: 'Null where not reported' })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was postponed or cancelled' })
  reason: string | null;

  @Field(() => String, { description: 'As far as it is known: a day, a month (YYYY-MM) or a year' })
  startDate: string;

  @Field(() => String, { nullable: true })
  endDate: string | null;

  @Field(() => String, { nullable: true, description: 'ours where no source states the dates' })
  dateBasis: string | null;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => ID, { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  mode: string | null;

  @Field(() => String, { description: 'How complete the names of beneficiaries are' })
  beneficiaryBasis: string;

  @Field(() => [ActivityPartyType])
  parties: ActivityPartyType[];

  @Field(() => [ActivityCountType])
  counts: ActivityCountType[];

  @Field(() => TextType, { nullable: true })
  note: Text | null;

  @Field(() => [ID])
  sources: string[];
}

@InputType({ description: 'An activity that someone means to hold' })
export class ActivityInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Language of the title: en, fr or ar' })
  language: string;

  @Field(() => String)
  type: string;

  @Field(() => ID, { description: 'A work plan' })
  plan: string;

  @Field(() => ID, { nullable: true, description: 'A thematic area of the plan' })
  area: string | null;

  @Field(() => String, { description: 'First day, YYYY-MM-DD' })
  startDate: string;

  @Field(() => String, { nullable: true, description: 'Last day' })
  endDate: string | null;

  @Field(() => String, { nullable: true })
  mode: string | null;

  @Field(() => [ID], { description: 'Members whose agencies provide' })
  providers: string[];

  @Field(() => [ID])
  beneficiaries: string[];

  @Field(() => String, { nullable: true })
  note: string | null;
}

@InputType({ description: 'A figure that a result is to reach over a period' })
export class TargetInput {
  @Field(() => ID)
  result: string;

  @Field(() => String, { description: 'What is measured' })
  title: string;

  @Field(() => String, { description: 'Language of the title: en, fr or ar' })
  language: string;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => String, { description: 'more or less' })
  direction: string;

  @Field(() => Number, { nullable: true })
  baseline: number | null;

  @Field(() => Number)
  target: number;

  @Field(() => String)
  startDate: string;

  @Field(() => String)
  endDate: string;
}
