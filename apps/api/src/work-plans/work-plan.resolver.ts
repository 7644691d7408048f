import { Query, Resolver } from '@nestjs/graphql';
import { ThematicAreaType, WorkPlanType } from './work-plan.graphql.js';
import { WorkPlanService } from './work-plan.service.js';

@Resolver(() => WorkPlanType)
export class WorkPlanResolver {
  constructor(private readonly service: WorkPlanService) {}

  @Query(() => [WorkPlanType], { description: 'Work plans, newest first, at most 200' })
  workPlans(): Promise<WorkPlanType[]> {
    return this.service.plans();
  }

  @Query(() => [ThematicAreaType], { description: 'Thematic areas of all plans, at most 200' })
  thematicAreas(): Promise<ThematicAreaType[]> {
    return this.service.areas();
  }
}
