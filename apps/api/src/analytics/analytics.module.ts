import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { AnalyticsResolver } from './analytics.resolver.js';
import { AnalyticsService } from './analytics.service.js';

@Module({ imports: [NetworkModule], providers: [AnalyticsResolver, AnalyticsService], exports: [AnalyticsService] })
export class AnalyticsModule {}
