import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { ForWhoAsks } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { FocalPointType } from './focal-points.graphql.js';
import { FocalPointsService } from './focal-points.service.js';

@Resolver(() => FocalPointType)
export class FocalPointsResolver {
  constructor(private readonly service: FocalPointsService) {}

  @Query(() => [FocalPointType], { description: 'Focal points of a member or of all, at most 500' })
  @ForWhoAsks()
  focalPoints(
    @Args('country', { type: () => ID, nullable: true }) country: string | null,
    @Context('context') context: RequestContext,
  ): Promise<readonly FocalPointType[]> {
    return this.service.of(country, context);
  }
}
