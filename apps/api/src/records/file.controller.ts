import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isUuid } from '@libs/rules';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requirePermission } from '../platform/auth/principal.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { log } from '../platform/settings/log.js';
import { chargedParts, type Charge } from '../platform/http/charge.js';
import { queueOf } from '../platform/http/request-queue.js';
import { ReceivedFiles } from '../platform/http/received-files.js';
import { FileService, LARGEST_FILE, type UploadResult } from './file.service.js';

type Answer = Response<unknown, { context: RequestContext; charge: Charge }>;

/** Where files are brought and fetched. They are never shown, only saved: nothing in them runs under our address. */
@Controller('entry/files')
export class FileController {
  constructor(
    private readonly service: FileService,
    private readonly received: ReceivedFiles,
  ) {}

  @Post()
  async take(@Req() request: Request, @Res() response: Answer): Promise<void> {
    const { context } = response.locals;
    await this.service.requireTaker(context);
    const upload = await this.received
      .receive(
        request,
        { max: LARGEST_FILE, by: queueOf(context.auth.principal, context.address) },
        (file): Promise<UploadResult> => this.service.take(nameOf(request), file, response.locals),
      )
      .catch(tooLarge);
    response
      .status('id' in upload ? 201 : 422)
      .set('cache-control', 'no-store')
      .json(upload);
  }

  @Get(':id')
  async give(@Param('id') id: string, @Req() request: Request, @Res() response: Answer): Promise<void> {
    const { context, charge } = response.locals;
    requirePermission(context.auth, 'read-pages');
    if (!isUuid(id)) throw new AppError('NOT_FOUND');
    const { name, mediaType, size } = await this.service.give(id, context);
    response.set({
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': `default-src 'none'; sandbox`,
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') return void response.end();
    // Anyone who goes on the way leaves nothing behind that is ours to mend.
    await pipeline(Readable.from(chargedParts(charge, this.service.contentOf(id))), response).catch(
      (fault: unknown) => log.debug({ err: fault }, 'a file was broken off'),
    );
  }
}

/** What the one who brings a file is told where there are more bytes than it may have. */
function tooLarge(fault: unknown): UploadResult {
  if (fault instanceof AppError && fault.code === 'BODY_TOO_LARGE') return { error: { code: 'too-large' } };
  throw fault;
}

function nameOf(request: Request): string {
  const name = request.header('x-file-name') ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
