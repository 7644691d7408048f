import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { deliver, fileName, type FileResponse } from '../delivery.js';
import { languageOf } from '../language.js';
import { PapersService } from './papers.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
type Words = Readonly<Record<string, unknown>>;

/** Documents about one country or meeting. */
@Controller('export')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Get('countries/:code.docx')
  brief(
    @Param('code') code: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async (visit) => {
      const { bytes, edition } = await this.papers.brief(code, languageOf(words), visit);
      return { name: fileName(`country-brief-${code}.docx`, edition), type: DOCX, bytes };
    });
  }

  @Get('meetings/:id.docx')
  report(
    @Param('id') id: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async (visit) => {
      const { bytes, edition } = await this.papers.report(id, languageOf(words), visit);
      return { name: fileName(`meeting-report-${id}.docx`, edition), type: DOCX, bytes };
    });
  }
}
