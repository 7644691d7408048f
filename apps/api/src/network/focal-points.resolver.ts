import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { ForWhoAsks } from '../platform/needs.js';
import type { Visit } from '../platform/visits.js';
import { FocalPointType } from './focal-points.graphql.js';
import { FocalPointsService } from './focal-points.service.js';

@Resolver(() => FocalPointType)
export class FocalPointsResolver {
  constructor(private readonly service: FocalPointsService) {}

  @Query(() => [FocalPointType], { description: 'Focal points of a member or of all, at most 500' })
  @ForWhoAsks()
  focalPoints(
    @Args('country', { type: () => ID, nullable: true }) country: string | null,
    @Context('visit') visit: Visit,
  ): Promise<readonly FocalPointType[]> {
    return this.service.of(country, visit);
  }
}
