import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { GAP_SUBJECTS, type GapSubject } from './gaps.js';
import { GapType } from './gaps.graphql.js';
import { GapsService } from './gaps.service.js';

@Resolver(() => GapType)
export class GapsResolver {
  constructor(private readonly service: GapsService) {}

  @Query(() => [GapType], {
    description:
      'What is not on record of the network, or of one country, group, plan or meeting, and who can supply it',
  })
  gaps(
    @Args('about', { type: () => String, description: 'network, country, group, plan or meeting' })
    about: string,
    @Args('id', { type: () => ID, nullable: true, description: 'Of which one; of the network none' })
    id: string | null,
  ): Promise<GapType[]> {
    if (!isSubject(about) || (about === 'network') !== ((id ?? null) === null))
      throw new InvalidArgumentError('about', 'unknown-code', about.slice(0, 40));
    return this.service.about(about, id ?? null);
  }
}

function isSubject(word: string): word is GapSubject {
  return GAP_SUBJECTS.some((subject) => subject === word);
}
