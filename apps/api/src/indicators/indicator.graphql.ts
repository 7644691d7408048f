import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SeriesDataset', { description: 'An edition of a source that has values of a series' })
export class SeriesDatasetType {
  @Field(() => ID)
  source: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true, description: 'Edition as the source names it' })
  vintage: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'reported, modelled, derived or nowcast; null where not stated',
  })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'Its terms; null where they are not stated' })
  licence: string | null;
}

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

  @Field(() => [SeriesDatasetType])
  datasets: SeriesDatasetType[];
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
