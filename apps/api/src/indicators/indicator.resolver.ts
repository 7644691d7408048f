import { aggregationOf } from '@libs/vocabulary';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Indicator, Series } from './indicator.entities.js';
import { IndicatorType } from './indicator.graphql.js';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  constructor(private readonly database: DataSource) {}

  @Query(() => [IndicatorType], {
    description: 'Labour-market indicators with their breakdowns, at most 500',
  })
  async indicators(): Promise<IndicatorType[]> {
    const [indicators, series] = await Promise.all([
      this.database.getRepository(Indicator).find({ order: { topic: 'asc', code: 'asc' }, take: 500 }),
      this.database.getRepository(Series).find({ order: { sex: 'desc', age: 'asc' }, take: 2_000 }),
    ]);
    return indicators.map((indicator) => ({
      ...indicator,
      breakdowns: series
        .filter(({ indicatorCode }) => indicatorCode === indicator.code)
        .map(({ sex, age, kind, formula }) => {
          const aggregation = aggregationOf(indicator.code, age, sex);
          return {
            sex,
            age,
            kind,
            formula,
            aggregation: typeof aggregation === 'string' ? aggregation : aggregation.by,
          };
        }),
    }));
  }
}
