import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../analytics/analytics.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { StoryTablesService } from './story-tables.service.js';
import { StoryResolver } from './story.resolver.js';
import { StoryService } from './story.service.js';

@Module({
  imports: [AnalyticsModule, AuditModule],
  providers: [StoryResolver, StoryService, StoryTablesService],
  exports: [StoryService, StoryTablesService],
})
export class StoriesModule {}
