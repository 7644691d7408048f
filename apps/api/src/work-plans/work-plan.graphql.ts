import type { Text } from '@libs/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('PlanVersion', { description: 'A plan as it stood at one time; an adopted one is the baseline' })
class PlanVersionType {
  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'draft or adopted' })
  status: string;

  @Field(() => String, { nullable: true })
  dated: string | null;

  @Field(() => TextType, { nullable: true })
  note: Text | null;
}

@ObjectType('WorkPlan')
export class WorkPlanType {
  @Field(() => ID, { description: 'Also a code of the list `programme`' })
  code: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => Int)
  startYear: number;

  @Field(() => Int)
  endYear: number;

  @Field(() => String, { nullable: true, description: 'draft, adopted or closed; null where not reported' })
  status: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that adopted it' })
  adoptedAt: string | null;

  @Field(() => ID, { nullable: true, description: 'A meeting that had its draft on the agenda' })
  discussedAt: string | null;

  @Field(() => TextType, { nullable: true })
  note: Text | null;

  @Field(() => [PlanVersionType], { description: 'Oldest first; none where none is public' })
  versions: PlanVersionType[];

  @Field(() => [ID], { description: 'Its thematic areas' })
  areas: string[];

  @Field(() => [ID])
  sources: string[];
}

@ObjectType('EarlierTitle', { description: 'A title that an area bore until a day' })
class EarlierTitleType {
  @Field(() => TextType)
  title: Text;

  @Field(() => String)
  until: string;
}

@ObjectType('ThematicArea')
export class ThematicAreaType {
  @Field(() => ID)
  code: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => String, { description: 'official, or provisional: our own grouping' })
  status: string;

  @Field(() => String, { description: 'A code of the list `programme`' })
  plan: string;

  @Field(() => ID, { nullable: true, description: 'Its area of the OIC Labour Market Strategy' })
  strategyArea: string | null;

  @Field(() => String, { nullable: true, description: 'Who says so: source, or ours' })
  strategyBasis: string | null;

  @Field(() => ID, { nullable: true, description: 'The area that it has become a part of' })
  mergedInto: string | null;

  @Field(() => [EarlierTitleType])
  earlierTitles: EarlierTitleType[];

  @Field(() => TextType, { nullable: true })
  note: Text | null;

  @Field(() => [ID])
  sources: string[];
}
