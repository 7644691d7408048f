import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { pinoHttp } from 'pino-http';
import { log } from './log.js';
import { requestSeconds } from './metrics.js';

const kinds = ['graphql', 'open-data', 'health', 'metrics', 'assets'];

const logged = pinoHttp<Request, Response>({
  logger: log,
  genReqId: () => randomUUID(),
  customLogLevel: (_request, response, error) => levelOf(response.statusCode, error),
  serializers: {
    req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url }),
    res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
  },
});

function levelOf(status: number, error?: Error): 'info' | 'warn' | 'error' {
  if (error || status >= 500) return 'error';
  return status >= 400 ? 'warn' : 'info';
}

/** Gives each request an id, which its answer and its line in the log carry, and measures it. */
export function requests(request: Request, response: Response, next: NextFunction): void {
  logged(request, response);
  const id = String(request.id);
  response.locals['requestId'] = id;
  response.setHeader('x-request-id', id);
  const began = performance.now();
  const first = request.path.split('/')[1] ?? '';
  const kind = kinds.includes(first) ? first : 'page';
  response.once('finish', () => {
    const status = `${Math.floor(response.statusCode / 100)}xx`;
    requestSeconds.observe({ kind, status }, (performance.now() - began) / 1000);
  });
  next();
}
