import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { encodingFor } from '../cache/answers.js';
import { AppError, sendFailure } from '../graphql/errors.js';
import type { Site, SiteFile } from './site.js';
import type { Visitors } from './visitors.js';
import { holds } from '../cache/etag.js';

/** Addresses that are no pages. */
const others =
  /^\/(graphql|open-data|export|openid|health|metrics|entry\/files|import\/(files|templates))(\/|$)/;

/** Sends the pages and their files. Every address without a file's ending is a page, which the web part names. */
export function pages(site: Site, visitors: Visitors): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (others.test(request.path)) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, new AppError('METHOD_NOT_ALLOWED'));
    const isFile = /\.[^/]*$/.test(request.path);
    if (!isFile) visitors.greet(request, response);
    const file = isFile
      ? site.files.get(request.path)
      : site.page(languageOf(request.path), themeOf(request));
    if (file === undefined) return refuse(response, new AppError('NOT_FOUND'));
    send(request, response, file);
  };
}

function refuse(response: Response, refusal: AppError): void {
  sendFailure(response, refusal, String(response.locals['requestId']));
}

function languageOf(path: string): string {
  return /^\/(fr|ar)(\/|$)/.exec(path)?.[1] ?? 'en';
}

function themeOf({ query }: Request): string {
  return typeof query['theme'] === 'string' ? query['theme'] : '';
}

function send(request: Request, response: Response, file: SiteFile): void {
  const headers = {
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (holds(request, file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const wanted = encodingFor(request);
  const body = file.bodies[wanted];
  const bytes = body ?? file.bodies.identity;
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': bytes.length,
    ...(body && wanted !== 'identity' ? { 'content-encoding': wanted } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
