import type { DataTable } from '@libs/table';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnalyticsService } from '../../analytics/analytics.service.js';
import { AppError } from '../../platform/graphql/app-error.js';
import { readConsistently } from '../../platform/postgres/data-snapshot.js';
import { deliver, fileName, type FileResponse } from '../delivery.js';
import { I18nService } from '../i18n.service.js';
import { requestedTables } from './requested-tables.js';
import { workbookOf } from './workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One table or all of a page as a workbook: each `table` is a question with its words, as its answer carries them. */
@Controller('export')
export class WorkbookController {
  constructor(
    private readonly database: DataSource,
    private readonly analytics: AnalyticsService,
    private readonly i18n: I18nService,
  ) {}

  @Get('tables.xlsx')
  tables(
    @Query() words: Readonly<Record<string, unknown>>,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async (_, gone) => {
      const { language, asked } = requestedTables(words);
      const name = asked.length === 1 ? `${String(asked[0]?.['question'])}.xlsx` : 'tables.xlsx';
      const { tables, i18n, snapshot } = await readConsistently(this.database, async (snapshot) => {
        const i18n = await this.i18n.in(language, snapshot);
        const tables: DataTable[] = [];
        for (const one of asked) {
          if (gone.aborted) throw new AppError('BUSY');
          tables.push(await this.analytics.answerTo(one, snapshot));
        }
        return { tables, i18n, snapshot };
      });
      return { name: fileName(name, snapshot), type: XLSX, bytes: await workbookOf(tables, i18n) };
    });
  }
}
