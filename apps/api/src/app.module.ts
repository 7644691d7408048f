import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { AnalyticsModule } from './analytics/analytics.module.js';
import { CapacitiesModule } from './capacities/capacities.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NetworkModule } from './network/network.module.js';
import { DatabaseModule } from './platform/database.module.js';
import { graphqlOptions } from './platform/graphql.js';
import { WorkPlansModule } from './work-plans/work-plans.module.js';

const nouns = [NetworkModule, MeetingsModule, WorkPlansModule, CapacitiesModule, IndicatorsModule];
const uses = [AnalyticsModule, ExportsModule];

/** The whole of the API over one database. */
@Module({})
export class AppModule {
  static over(database: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [DatabaseModule.of(database), GraphQLModule.forRoot(graphqlOptions), ...nouns, ...uses],
    };
  }
}
