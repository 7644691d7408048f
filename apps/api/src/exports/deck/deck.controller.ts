import { Controller, Delete, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { Request } from 'express';
import { requirePermission } from '../../platform/auth/principal.js';
import { AppError } from '../../platform/graphql/app-error.js';
import { charged } from '../../platform/http/charge.js';
import { ReceivedFiles } from '../../platform/http/received-files.js';
import type { FileResponse } from '../delivery.js';
import { DeckJobsService } from './deck-jobs.service.js';
import { readLogoInChild } from './read-logo-in-child.js';
import { LOGO_BYTES } from './read-logo.js';
import { readTemplateInChild } from './read-template-in-child.js';
import { TEMPLATE_BYTES } from './read-template.js';
import { DeckStyleService, logoNames, type LogoName } from './style.service.js';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Decks that are ready, and the logos and template that they are made with. */
@Controller('export/deck')
export class DeckController {
  constructor(
    private readonly decks: DeckJobsService,
    private readonly styles: DeckStyleService,
    private readonly received: ReceivedFiles,
  ) {}

  @Get(':id.pptx')
  async file(@Param('id') id: string, @Res({ passthrough: false }) response: FileResponse): Promise<void> {
    const { context, charge } = response.locals;
    const auth = await context.authNow();
    const { name, bytes } = await charged(charge, () => this.decks.file(id, { ...context, auth }));
    response
      .status(200)
      .set({
        'content-type': PPTX,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      })
      .end(bytes);
  }

  @Put('logo/:name')
  async setLogo(
    @Param('name') name: string,
    @Req() request: Request,
    @Res({ passthrough: false }) response: FileResponse,
  ) {
    const { context, charge } = response.locals;
    requirePermission(context.auth, 'change-settings');
    const by = String(context.auth.principal.account);
    const logo = await this.received.receive(request, { max: LOGO_BYTES, by }, ({ path }) =>
      charged(charge, () => readLogoInChild(path, by)),
    );
    if (typeof logo === 'string') return void response.status(422).json({ problem: logo });
    await this.styles.setLogo(logoOf(name), logo, context);
    response.status(204).end();
  }

  @Delete('logo/:name')
  async dropLogo(@Param('name') name: string, @Res({ passthrough: false }) response: FileResponse) {
    requirePermission(response.locals.context.auth, 'change-settings');
    await this.styles.setLogo(logoOf(name), null, response.locals.context);
    response.status(204).end();
  }

  @Put('template')
  async setTemplate(@Req() request: Request, @Res({ passthrough: false }) response: FileResponse) {
    const { context, charge } = response.locals;
    requirePermission(context.auth, 'change-settings');
    const by = String(context.auth.principal.account);
    const template = await this.received.receive(request, { max: TEMPLATE_BYTES, by }, ({ path }) =>
      charged(charge, () => readTemplateInChild(path, by)),
    );
    if (typeof template === 'string') return void response.status(422).json({ problem: template });
    await this.styles.setTemplate(template, context);
    response.status(204).end();
  }

  @Delete('template')
  async dropTemplate(@Res({ passthrough: false }) response: FileResponse) {
    requirePermission(response.locals.context.auth, 'change-settings');
    await this.styles.setTemplate(null, response.locals.context);
    response.status(204).end();
  }
}

function logoOf(name: string): LogoName {
  const known = logoNames.find((one) => one === name);
  if (known === undefined) throw new AppError('NOT_FOUND');
  return known;
}
