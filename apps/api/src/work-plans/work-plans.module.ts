import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { NetworkModule } from '../network/network.module.js';
import { ActivityResolver } from './activity.resolver.js';
import { ActivityService } from './activity.service.js';
import { WorkPlanResolver } from './work-plan.resolver.js';
import { WorkPlanService } from './work-plan.service.js';

@Module({
  imports: [NetworkModule, AuditModule],
  providers: [WorkPlanResolver, WorkPlanService, ActivityResolver, ActivityService],
  exports: [WorkPlanService],
})
export class WorkPlansModule {}
