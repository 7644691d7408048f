import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { DataVersion } from '../postgres/data-version.js';
import { fileRoutes, type FileRoutes } from './file-routes.js';
import { graphqlHandler, type GraphqlParts } from '../graphql/graphql-http.js';
import { health } from './health.js';
import { closeAfterUnreadBody } from './lingering-close.js';
import { requestGate } from './request-gate.js';
import { requests } from './requests.js';
import { security } from './security.js';
import type { Settings } from '../settings/settings.js';

interface HttpParts {
  readonly settings: Settings;
  readonly version: DataVersion;
  /** Sends the pages and their files. */
  readonly pages: RequestHandler;
}

/**
 * Sets up everything in front of the controllers, the quickest first: an answer that is kept, a page,
 * then what is made again. /graphql opens when its parts are given, after the application is made.
 */
export function setUpHttp(app: NestExpressApplication, parts: HttpParts): (graphql: GraphqlParts) => void {
  let graphql: RequestHandler | null = null;
  let files: FileRoutes | null = null;
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', parts.settings.trustProxy);
  app.set('query parser', 'simple');
  app.use(requestGate());
  app.use(requests);
  app.use(closeAfterUnreadBody);
  app.use(security(parts.settings.publicUrl));
  app.use('/graphql', (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'POST' || graphql === null) next();
    else graphql(request, response, next);
  });
  app.use(health(parts.version));
  app.use(parts.pages);
  app.use(compression());
  app.use('/graphql', (request: Request, response: Response, next: NextFunction) =>
    graphql?.(request, response, next),
  );
  app.use('/open-data', (request: Request, response: Response, next: NextFunction) =>
    files?.openData(request, response, next),
  );
  app.use(
    ['/export', '/entry/files', '/import', '/openid'],
    (request: Request, response: Response, next: NextFunction) => files?.files(request, response, next),
  );
  return (graphqlParts) => {
    graphql = graphqlHandler(graphqlParts);
    files = fileRoutes(graphqlParts);
  };
}
