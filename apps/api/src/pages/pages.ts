import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { languageOf, pageOfPicture } from './drawing.js';
import { themeOf, type DrawnPages, type ReadyPage } from './drawn-pages.js';
import { EARLY_PRESS_HASH } from './page-document.js';
import type { ReadyAnswer } from '../platform/cache/answer-cache.js';
import { encodingFor, sendReady } from '../platform/cache/answers.js';
import { AppError } from '../platform/graphql/app-error.js';
import { sendFailure } from '../platform/graphql/error-response.js';
import type { Site, SiteFile } from './site.js';
import { whenClosed } from '../platform/http/request-queue.js';
import type { Visitors } from '../platform/http/visitors.js';
import { holds } from '../platform/cache/etag.js';

/** Addresses that are no pages. */
const others =
  /^\/(graphql|open-data|export|openid|health|metrics|entry\/files|import\/(files|templates))(\/|$)/;

/**
 * Sends the pages and their files. Every address without a file's ending is a page: drawn where it is the same for all, once the
 * application is up, else one that script draws.
 */
export function pages(site: Site, visitors: Visitors, drawn: () => DrawnPages | null): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (others.test(request.path)) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, new AppError('METHOD_NOT_ALLOWED'));
    const isFile = /\.[^/]*$/.test(request.path);
    const failed = (fault: unknown) => sendFailure(response, fault, String(response.locals['requestId']));
    if (isFile) {
      const file = site.files.get(request.path);
      if (file !== undefined) return sendFile(request, response, file);
      visitors.greet(request, response);
      if (pageOfPicture(request.path) !== null) {
        const gone = whenClosed(response);
        const picture = Promise.resolve(drawn()?.findPicture(request, response, gone) ?? null);
        return void picture.then((one) => sendMade(request, response, one, 'image/png')).catch(failed);
      }
      const made = Promise.resolve(drawn()?.fileFor(request, response) ?? null);
      return void made
        .then((one) => sendMade(request, response, one?.file ?? null, one?.type ?? ''))
        .catch(failed);
    }
    visitors.greet(request, response);
    const byScript = () =>
      sendFile(request, response, site.page(languageOf(request.path), themeOf(searchOf(request))));
    // Anyone who asked for too much gets the page that costs nothing, and is told by its answers.
    Promise.resolve(drawn()?.find(request, response) ?? null)
      .catch(() => null)
      .then((page) => (page === null ? byScript() : sendPage(request, response, page)))
      .catch(failed);
  };
}

async function sendMade(
  request: Request,
  response: Response,
  made: ReadyAnswer | null,
  type: string,
): Promise<void> {
  if (made === null) throw new AppError('NOT_FOUND');
  await sendReady(request, response, made, type);
}

function searchOf({ originalUrl }: Request): string {
  return originalUrl.split('?').slice(1).join('?');
}

async function sendPage(request: Request, response: Response, page: ReadyPage): Promise<void> {
  const policy = String(response.getHeader('content-security-policy'));
  const styles = page.styleHash === null ? '' : ` ${page.styleHash}`;
  response.setHeader(
    'content-security-policy',
    policy.replace(`style-src 'self'`, `script-src 'self' ${EARLY_PRESS_HASH};style-src 'self'${styles}`),
  );
  response.setHeader('cache-control', 'no-cache');
  await sendReady(request, response, page, 'text/html; charset=utf-8');
}

function refuse(response: Response, refusal: AppError): void {
  sendFailure(response, refusal, String(response.locals['requestId']));
}

function sendFile(request: Request, response: Response, file: SiteFile | undefined): void {
  if (file === undefined) return refuse(response, new AppError('NOT_FOUND'));
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
