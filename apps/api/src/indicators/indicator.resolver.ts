import { aggregationOf } from '@libs/vocabulary';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Indicator, Series } from './indicator.entities.js';
import { poolOf } from '../platform/postgres/pool.js';
import { IndicatorType, type SeriesDatasetType } from './indicator.graphql.js';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  constructor(private readonly database: DataSource) {}

  @Query(() => [IndicatorType], {
    description: 'Labour-market indicators with their breakdowns, at most 500',
  })
  async indicators(): Promise<IndicatorType[]> {
    const [indicators, series, datasets] = await Promise.all([
      this.database.getRepository(Indicator).find({ order: { topic: 'asc', code: 'asc' }, take: 500 }),
      this.database.getRepository(Series).find({ order: { sex: 'desc', age: 'asc' }, take: 2_000 }),
      this.datasets(),
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
            datasets: datasets.filter(
              (one) => one.indicator === indicator.code && one.sex === sex && one.age === age,
            ),
            aggregation: typeof aggregation === 'string' ? aggregation : aggregation.by,
          };
        }),
    }));
  }

  private async datasets(): Promise<
    readonly (SeriesDatasetType & { indicator: string; sex: string; age: string })[]
  > {
    const { rows } = await poolOf(this.database).query<
      SeriesDatasetType & { indicator: string; sex: string; age: string }
    >(
      `select s.indicator_code as indicator, s.sex, s.age, d.source_id as source, o.title, d.vintage, s.status, d.licence
       from series_dataset s
       join dataset d on d.code = s.dataset
       join source o on o.id = d.source_id
       order by 1, 2, 3, s.status = 'derived', o.title
       limit 5000`,
    );
    return rows;
  }
}
