import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { AnalyticsResolver, DataTableResolver } from './analytics.resolver.js';
import { AnalyticsService } from './analytics.service.js';
import { ArgumentChecks } from './argument-checks.js';
import { GapsResolver } from './gaps.resolver.js';
import { GapsService } from './gaps.service.js';
import { WeightedSeries } from './weighted-series.js';

@Module({
  imports: [NetworkModule],
  providers: [
    AnalyticsResolver,
    DataTableResolver,
    GapsResolver,
    GapsService,
    AnalyticsService,
    ArgumentChecks,
    WeightedSeries,
  ],
  exports: [AnalyticsService, ArgumentChecks, GapsService],
})
export class AnalyticsModule {}
