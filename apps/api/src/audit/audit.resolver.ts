import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { AuditChoice, AuditPageType } from './audit.graphql.js';
import { AuditService } from './audit.service.js';
import { parseAuditFilter, parseCursor, formatCursor } from './parse-audit-filter.js';
import { redactEntry } from './redact-entry.js';

const size = 50;

@Resolver()
export class AuditResolver {
  constructor(
    private readonly service: AuditService,
    private readonly database: DataSource,
  ) {}

  @Query(() => AuditPageType, { description: 'Every change on record, fifty a page' })
  @RequirePermission('read-audit')
  async audit(
    @Args('filter', { type: () => AuditChoice, nullable: true }) filter: AuditChoice | null,
    @Args('before', { type: () => String, nullable: true }) before: string | null,
    @Context('context') context: RequestContext,
  ): Promise<AuditPageType> {
    const [rows, kinds, rights] = await Promise.all([
      this.service.page(parseAuditFilter(filter ?? {}), size, parseCursor(before)),
      this.service.kinds(),
      rightsOf(this.database, context),
    ]);
    const entries = rows.map((row) => redactEntry(row, (operation) => rights.ever(operation)));
    const last = entries.length === size ? entries.at(-1) : undefined;
    return { entries, kinds, next: last === undefined ? null : formatCursor(last) };
  }
}
