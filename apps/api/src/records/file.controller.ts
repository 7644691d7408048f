import { isUuid } from '@libs/rules';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requirePermission } from '../platform/auth/principal.js';
import { readBody } from '../platform/http/body.js';
import { AppError } from '../platform/graphql/errors.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { FileService, LARGEST_FILE, type UploadResult } from './file.service.js';

type Answer = Response<unknown, { context: RequestContext }>;

/** Where files are brought and fetched. They are never shown, only saved: nothing in them runs under our address. */
@Controller('entry/files')
export class FileController {
  constructor(private readonly service: FileService) {}

  @Post()
  async take(@Req() request: Request, @Res() response: Answer): Promise<void> {
    await this.service.requireTaker(response.locals.context);
    const body = await bodyOf(request);
    const taken: UploadResult =
      body === null
        ? { error: { code: 'too-large' } }
        : await this.service.take(nameOf(request), body, response.locals.context);
    response
      .status('id' in taken ? 201 : 422)
      .set('cache-control', 'no-store')
      .json(taken);
  }

  @Get(':id')
  async give(@Param('id') id: string, @Res() response: Answer): Promise<void> {
    requirePermission(response.locals.context.auth, 'read-pages');
    if (!isUuid(id)) throw new AppError('NOT_FOUND');
    const { name, mediaType, content } = await this.service.give(id, response.locals.context);
    response
      .set({
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': `default-src 'none'; sandbox`,
        'cache-control': 'no-store',
      })
      .send(content);
  }
}

/** The bytes of a request; null where there are more than a file may have. */
function bodyOf(request: Request): Promise<Buffer | null> {
  return readBody(request, LARGEST_FILE).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'BODY_TOO_LARGE') return null;
    throw error;
  });
}

function nameOf(request: Request): string {
  const name = request.header('x-file-name') ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
