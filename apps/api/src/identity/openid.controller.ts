import { pathOf } from '@libs/vocabulary';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { RequestContext } from '../platform/auth/request-context.js';
import { OpenIdService } from './openid.service.js';

/** Where a provider of OpenID Connect sends browsers back to. */
@Controller('openid')
export class OpenIdController {
  constructor(private readonly service: OpenIdService) {}

  /** Goes on to the page for signing in, which says how it ended. */
  @Get()
  async comeBack(
    @Req() { originalUrl }: Request,
    @Res() response: Response<unknown, { context: RequestContext }>,
  ): Promise<void> {
    const query = originalUrl.slice('/openid'.length).replace(/^\/+/, '');
    const { end, language, next } = await this.service.handleCallback(query, response.locals.context);
    const words = new URLSearchParams({ returned: end, ...(next === null ? {} : { next }) });
    const page = pathOf({ language, path: '/sign-in' });
    response.set('cache-control', 'no-store').redirect(303, `${page}?${words}`);
  }
}
