import { requirePermission } from '../platform/auth/principal.js';
import { LANGUAGES } from '@libs/vocabulary';
import { tidyLine } from '@libs/rules';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { charged, type Charge } from '../platform/http/charge.js';
import { ReceivedFiles } from '../platform/http/received-files.js';
import { importKindNamed } from './kinds/index.js';
import { importErrorCode } from './import-error-code.js';
import { UnreadableFileError, type WhereUnreadable } from './sheet/unreadable-file-error.js';
import { templateCsv, templateWorkbook } from './templates.js';
import { mostBytes, UploadsService } from './uploads.service.js';

type Answer = Response<unknown, { context: RequestContext; charge: Charge }>;

/** Files of imports: those that come in, and templates to fill in. */
@Controller('import')
export class ImportController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly received: ReceivedFiles,
  ) {}

  /** Takes a file as it comes. What is wrong with it is told by a code; anyone who may not import is refused. */
  @Post('files')
  async file(
    @Query('kind') name: unknown,
    @Req() request: Request,
    @Res({ passthrough: false }) response: Answer,
  ): Promise<void> {
    const { context, charge } = response.locals;
    requirePermission(context.auth, 'import');
    response.setHeader('cache-control', 'no-store');
    const kind = importKindNamed(String(name));
    const fileName = nameOf(request);
    if (kind === null || fileName === null) throw new AppError('BAD_REQUEST');
    try {
      const id = await this.received.receive(
        request,
        { max: mostBytes(kind), by: String(context.auth.principal.account) },
        (file) => charged(charge, () => this.uploads.take(kind, fileName, file, context)),
      );
      response.status(201).json({ id });
    } catch (fault) {
      const error = uploadProblem(fault);
      if (error === null) throw fault;
      response.status(error.code === 'too-large' ? 413 : 422).json({ error });
    }
  }

  @Get('templates/:file')
  async template(
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: false }) response: Answer,
  ): Promise<void> {
    const { context, charge } = response.locals;
    requirePermission(context.auth, 'import');
    const [, name = '', ending = ''] = /^([a-z]+)\.(csv|xlsx)$/.exec(file) ?? [];
    const kind = importKindNamed(name);
    if (kind === null) throw new AppError('NOT_FOUND');
    const language = LANGUAGES.find((one) => one === lang) ?? 'en';
    response.setHeader('content-disposition', `attachment; filename="${name}-${language}.${ending}"`);
    response.setHeader('cache-control', 'no-store');
    if (ending === 'csv') {
      response.type('text/csv; charset=utf-8; header=present').send(templateCsv(kind, language));
    } else {
      response
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(await charged(charge, () => templateWorkbook(kind, language)));
    }
  }
}

/** What the one who brings a file is told of it; null where that is the same as of any request. */
function uploadProblem(fault: unknown): ({ readonly code: string } & WhereUnreadable) | null {
  if (fault instanceof UnreadableFileError) return { code: fault.reason, ...fault.where };
  if (fault instanceof AppError && fault.code === 'BODY_TOO_LARGE') return { code: 'too-large' };
  const code = importErrorCode(fault);
  return code === null ? null : { code };
}

/** The name of a file as its header says it; the header is one that no form of another site can send. */
function nameOf({ headers }: Request): string | null {
  const written = headers['x-file-name'];
  if (typeof written !== 'string') return null;
  try {
    const name = tidyLine(decodeURIComponent(written))
      .replace(/^.*[\\/]/, '')
      .slice(-200);
    return name === '' ? null : name;
  } catch {
    return null;
  }
}
