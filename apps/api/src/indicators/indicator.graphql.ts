import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Breakdown', { description: 'A series of an indicator by sex and age' })
export class BreakdownType {
  @Field(() => String)
  sex: string;

  @Field(() => String)
  age: string;

  @Field(() => String, { description: 'published by the source, or derived' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'How a derived series is computed' })
  formula: string | null;

  @Field(() => String, {
    description: 'How members make a group: median, total, or the denominator that weighs them',
  })
  aggregation: string;
}

@ObjectType('Indicator', { description: 'Its label and unit are in the vocabulary, by its code' })
export class IndicatorType {
  @Field(() => ID)
  code: string;

  @Field(() => String)
  topic: string;

  @Field(() => String, { description: 'Unit in the words of the data' })
  unit: string;

  @Field(() => String, { description: 'modelled or reported' })
  estimate: string;

  @Field(() => String, { description: 'lower_is_better, higher_is_better or neutral' })
  direction: string;

  @Field(() => Int)
  decimals: number;

  @Field(() => String, { description: 'What it measures, in English' })
  description: string;

  @Field(() => String)
  source: string;

  @Field(() => String)
  licence: string;

  @Field(() => [BreakdownType])
  breakdowns: BreakdownType[];
}
