import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { AnalyticsResolver } from './analytics.resolver.js';
import { AnalyticsService } from './analytics.service.js';
import { CooperationResolver } from './cooperation.resolver.js';
import { EngagementResolver } from './engagement.resolver.js';
import { GapsResolver } from './gaps.resolver.js';
import { GapsService } from './gaps.service.js';
import { LabourMarketResolver } from './labour-market.resolver.js';
import { WorkPlansResolver } from './work-plans.resolver.js';

@Module({
  imports: [NetworkModule],
  providers: [
    AnalyticsResolver,
    EngagementResolver,
    LabourMarketResolver,
    WorkPlansResolver,
    CooperationResolver,
    GapsResolver,
    GapsService,
    AnalyticsService,
  ],
  exports: [AnalyticsService, GapsService],
})
export class AnalyticsModule {}
