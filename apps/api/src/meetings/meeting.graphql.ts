import type { Cells } from '@libs/model';
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

@ObjectType('MeetingBody', {
  description: 'A body that organises the meeting with others, or is invited too',
})
export class MeetingBodyType {
  @Field(() => String, { description: 'organiser or also-invited' })
  role: string;

  @Field(() => String, { description: 'As the source prints it' })
  name: string;
}

@ObjectType('MeetingObjective')
export class MeetingObjectiveType {
  @Field(() => TextType)
  text: Text;

  @Field(() => String, {
    nullable: true,
    description: 'official, or ours: in our words after the source; null where not known',
  })
  wording: string | null;
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

  @Field(() => String, {
    nullable: true,
    description: 'As far as it is known: a day, a month (YYYY-MM) or a year',
  })
  startDate: string | null;

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

  @Field(() => String, { nullable: true })
  host: string | null;

  @Field(() => String, { nullable: true })
  coOrganiser: string | null;

  @Field(() => String, { description: 'complete, partial or none: only a complete list makes anyone absent' })
  list: string;

  @Field(() => Int, { nullable: true, description: 'Members that are named' })
  named: number | null;

  @Field(() => Int, {
    description: 'Members that its coverage is of: those invited, eligible, or members on its day',
  })
  countedMembers: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Members that came, by a complete list that leaves nobody open: the total where no source states one',
  })
  countriesOnList: number | null;

  @Field(() => [StatedCountType])
  counts: StatedCountType[];

  @Field(() => TextType, { nullable: true })
  note: Text | null;

  @Field(() => [MeetingObjectiveType])
  objectives: MeetingObjectiveType[];

  @Field(() => [String], { nullable: true, description: 'Levels that members were asked to send' })
  levelsAsked: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages of interpretation: en, fr, ar' })
  interpretation: string[] | null;

  @Field(() => [MeetingBodyType])
  bodies: MeetingBodyType[];

  @Field(() => [ID])
  sources: string[];

  /** The cells that its short lines are made of. */
  shown: Cells;
}
