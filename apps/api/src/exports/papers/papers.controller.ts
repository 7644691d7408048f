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
    return deliver(response, async () => {
      const { bytes, snapshot } = await this.papers.brief(code, languageOf(words));
      return { name: fileName(`country-brief-${code}.docx`, snapshot), type: DOCX, bytes };
    });
  }

  @Get('meetings/:id.docx')
  report(
    @Param('id') id: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async () => {
      const { bytes, snapshot } = await this.papers.report(id, languageOf(words));
      return { name: fileName(`meeting-report-${id}.docx`, snapshot), type: DOCX, bytes };
    });
  }
}
