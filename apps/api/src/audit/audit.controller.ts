import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BYTE_ORDER_MARK, csvLine } from '@libs/table';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { requireEver } from '../platform/asker.js';
import type { Visit } from '../platform/visits.js';
import { rightsOf, type Rights } from '../platform/writing.js';
import { AuditService, type AuditFilter } from './audit.service.js';
import { choiceOf } from './choice.js';
import { seenEntry } from './seen.js';

const columns = [
  'at',
  'account',
  'name',
  'what',
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
    @Res({ passthrough: false }) response: Response<unknown, { visit: Visit }>,
  ): Promise<void> {
    requireEver(response.locals.visit.standing, 'read-audit');
    const filter = choiceOf(words);
    const rights = await rightsOf(this.database, response.locals.visit);
    response.setHeader('content-type', 'text/csv; charset=utf-8; header=present');
    response.setHeader('content-disposition', 'attachment; filename="audit.csv"');
    response.setHeader('cache-control', 'no-store');
    await pipeline(Readable.from(this.lines(filter, rights)), response);
  }

  private async *lines(filter: AuditFilter, rights: Rights): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(columns);
    for await (const rows of this.service.all(filter))
      yield rows
        .map((row) => seenEntry(row, (operation) => rights.ever(operation)))
        .map((row) => csvLine(columns.map((column) => row[column])))
        .join('');
  }
}
