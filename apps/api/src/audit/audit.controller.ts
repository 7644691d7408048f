import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BYTE_ORDER_MARK, csvLine } from '@libs/table';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { requirePermission } from '../platform/auth/principal.js';
import { chargedParts, type Charge } from '../platform/http/charge.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf, type Rights } from '../platform/auth/record-permissions.js';
import { AuditService, type AuditFilter } from './audit.service.js';
import { parseAuditFilter } from './parse-audit-filter.js';
import { redactEntry } from './redact-entry.js';

const columns = [
  'at',
  'account',
  'name',
  'action',
  'subject',
  'person',
  'before',
  'after',
  'reason',
  'importId',
] as const;

/** The record of changes as a file, for the same people who may read it on the page. */
@Controller('export')
export class AuditController {
  constructor(
    private readonly service: AuditService,
    private readonly database: DataSource,
  ) {}

  @Get('audit.csv')
  async csv(
    @Query() words: Readonly<Record<string, unknown>>,
    @Res({ passthrough: false }) response: Response<unknown, { context: RequestContext; charge: Charge }>,
  ): Promise<void> {
    const { context, charge } = response.locals;
    requirePermission(context.auth, 'read-audit');
    const filter = parseAuditFilter(words);
    const rights = await rightsOf(this.database, context);
    response.setHeader('content-type', 'text/csv; charset=utf-8; header=present');
    response.setHeader('content-disposition', 'attachment; filename="audit.csv"');
    response.setHeader('cache-control', 'no-store');
    await pipeline(Readable.from(chargedParts(charge, this.lines(filter, rights))), response);
  }

  private async *lines(filter: AuditFilter, rights: Rights): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(columns);
    for await (const rows of this.service.all(filter))
      yield rows
        .map((row) => redactEntry(row, (operation) => rights.ever(operation)))
        .map((row) => csvLine(columns.map((column) => row[column])))
        .join('');
  }
}
