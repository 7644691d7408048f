import type { DataTable } from '@libs/table';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataTableType } from '../analytics/analytics.graphql.js';
import { completenessByArea } from '../analytics/questions/completeness-by-area.js';
import { completeness } from '../analytics/questions/completeness.js';
import { conflicts } from '../analytics/questions/conflicts.js';
import { rulesBroken } from '../analytics/questions/rules-broken.js';
import { rulesChecked } from '../analytics/questions/rules-checked.js';
import { staleSeries } from '../analytics/questions/stale-series.js';
import { staleSources } from '../analytics/questions/stale-sources.js';
import { RequirePermission } from '../platform/auth/require-permission.js';
import { Quality } from './quality.graphql.js';
import { QualityService } from './quality.service.js';

type Answer = Promise<DataTable>;

/** Answers for those in charge only: none is kept for other readers, as whatever needs more than `read-pages`. */
@Resolver(() => Quality)
export class QualityResolver {
  constructor(private readonly service: QualityService) {}

  @Query(() => Quality, { description: 'What is missing, disputed, odd or old in the figures' })
  @RequirePermission('read-quality')
  async quality(): Promise<Quality> {
    return new Quality(await this.service.snapshot());
  }

  @ResolveField(() => DataTableType, { description: 'What is on record of each member, item by item?' })
  completeness(@Parent() quality: Quality): Answer {
    return this.service.ask(completeness, quality, {});
  }

  @ResolveField(() => DataTableType, { description: 'The same for each group and the network' })
  completenessByArea(@Parent() quality: Quality): Answer {
    return this.service.ask(completenessByArea, quality, {});
  }

  @ResolveField(() => DataTableType, { description: 'Which figures do not agree?' })
  conflicts(@Parent() quality: Quality): Answer {
    return this.service.ask(conflicts, quality, {});
  }

  @ResolveField(() => DataTableType, {
    description: 'Which changes of a year are unlike the others of their series? At most 50',
  })
  outliers(@Parent() { snapshot }: Quality): Answer {
    return this.service.outliers(snapshot);
  }

  @ResolveField(() => DataTableType, {
    description: 'On how many records was each logical rule checked, and how many break it?',
  })
  rulesChecked(@Parent() quality: Quality): Answer {
    return this.service.ask(rulesChecked, quality, {});
  }

  @ResolveField(() => DataTableType, { description: 'Which records break one? At most 20 of each rule' })
  rulesBroken(@Parent() quality: Quality): Answer {
    return this.service.ask(rulesBroken, quality, {});
  }

  @ResolveField(() => DataTableType, { description: 'When was each source read?' })
  staleSources(@Parent() quality: Quality): Answer {
    return this.service.ask(staleSources, quality, {});
  }

  @ResolveField(() => DataTableType, { description: 'Of how many members is an indicator old?' })
  staleSeries(@Parent() quality: Quality): Answer {
    return this.service.ask(staleSeries, quality, {});
  }

  @ResolveField(() => DataTableType, { description: 'How many focal points of each member have an account?' })
  focalPoints(@Parent() { snapshot }: Quality): Answer {
    return this.service.focalPoints(snapshot);
  }
}
