import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { deliver, fileName, type FileResponse } from '../delivery.js';
import { languageOf } from '../language.js';
import { DocumentsService } from './documents.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
type Words = Readonly<Record<string, unknown>>;

/** Documents about one country or meeting. */
@Controller('export')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('countries/:code.docx')
  brief(
    @Param('code') code: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return deliver(response, async () => {
      const { bytes, snapshot } = await this.documents.brief(code, languageOf(words));
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
      const { bytes, snapshot } = await this.documents.report(id, languageOf(words));
      return { name: fileName(`meeting-report-${id}.docx`, snapshot), type: DOCX, bytes };
    });
  }
}
