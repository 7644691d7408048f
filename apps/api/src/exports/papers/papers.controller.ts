import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentEdition } from '../../platform/edition.js';
import { deliver, fileName, type FileResponse } from '../delivery.js';
import { languageOf } from '../language.js';
import { PapersService } from './papers.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
type Words = Readonly<Record<string, unknown>>;

/** Documents about one country or meeting. */
@Controller('export')
export class PapersController {
  constructor(
    private readonly database: DataSource,
    private readonly papers: PapersService,
  ) {}

  @Get('countries/:code.docx')
  brief(
    @Param('code') code: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async (visit) => {
      const bytes = await this.papers.brief(code, languageOf(words), visit);
      return { name: await this.named(`country-brief-${code}.docx`), type: DOCX, bytes };
    });
  }

  @Get('meetings/:id.docx')
  report(
    @Param('id') id: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async (visit) => {
      const bytes = await this.papers.report(id, languageOf(words), visit);
      return { name: await this.named(`meeting-report-${id}.docx`), type: DOCX, bytes };
    });
  }

  private async named(name: string): Promise<string> {
    return fileName(name, await currentEdition(this.database));
  }
}
