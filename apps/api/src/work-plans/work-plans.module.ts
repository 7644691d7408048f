import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { RecordsModule } from '../records/records.module.js';
import { ActivityResolver } from './activity.resolver.js';
import { ActivityService } from './activity.service.js';
import { WorkPlanResolver } from './work-plan.resolver.js';
import { WorkPlanService } from './work-plan.service.js';

@Module({
  imports: [NetworkModule, RecordsModule],
  providers: [WorkPlanResolver, WorkPlanService, ActivityResolver, ActivityService],
  exports: [WorkPlanService],
})
export class WorkPlansModule {}
