import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { log } from '../settings/log.js';
import { requestSeconds } from './metrics.js';

const kinds = new Set([
  ...['graphql', 'open-data', 'export', 'import', 'entry', 'openid'],
  ...['health', 'metrics', 'assets'],
]);

/** Gives each request an id, which its answer and its line in the log carry, and measures it. */
export function requests(request: Request, response: Response, next: NextFunction): void {
  const began = performance.now();
  const requestId = randomUUID();
  response.locals['requestId'] = requestId;
  response.setHeader('x-request-id', requestId);
  const { method } = request;
  // What a provider sends back is for one use and for no log.
  const url = request.originalUrl.replace(/^(\/openid)\?.*/s, '$1');
  // Anyone who measures, packs and sends one answer hears of its end: more than the ten at which Node suspects a leak.
  response.setMaxListeners(20);
  // A reader who leaves before the end closes without finishing.
  response.once('close', () => {
    const milliseconds = performance.now() - began;
    const status = response.statusCode;
    const line = { requestId, method, url, status, ms: Math.round(milliseconds * 10) / 10 };
    if (!response.writableFinished) log.warn(line, 'left');
    else log[levelOf(status)](line);
    requestSeconds.observe(
      { kind: kindOf(url), status: `${Math.floor(status / 100)}xx` },
      milliseconds / 1000,
    );
  });
  next();
}

function levelOf(status: number): 'info' | 'warn' | 'error' {
  if (status >= 500) return 'error';
  return status >= 400 ? 'warn' : 'info';
}

function kindOf(url: string): string {
  const first = /^\/([a-z-]*)/.exec(url)?.[1] ?? '';
  return kinds.has(first) ? first : 'page';
}
