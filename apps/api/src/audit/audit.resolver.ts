import { Args, Query, Resolver } from '@nestjs/graphql';
import { Needs } from '../platform/needs.js';
import { AuditChoice, AuditPageType } from './audit.graphql.js';
import { AuditService } from './audit.service.js';
import { choiceOf, cursorOf, cursorText } from './choice.js';

const size = 50;

@Resolver()
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Query(() => AuditPageType, { description: 'Every change on record, fifty a page' })
  @Needs('read-audit')
  async audit(
    @Args('filter', { type: () => AuditChoice, nullable: true }) filter: AuditChoice | null,
    @Args('before', { type: () => String, nullable: true }) before: string | null,
  ): Promise<AuditPageType> {
    const [entries, kinds] = await Promise.all([
      this.service.page(choiceOf(filter ?? {}), size, cursorOf(before)),
      this.service.kinds(),
    ]);
    const last = entries.length === size ? entries.at(-1) : undefined;
    return { entries, kinds, next: last === undefined ? null : cursorText(last) };
  }
}
