import type { RequestHandler } from 'express';
import { sendFailure } from './errors.js';
import type { GraphqlParts } from './graphql-http.js';

/** What stands in front of the files that are no pages. */
export interface FileDoors {
  readonly openData: RequestHandler;
  readonly exports: RequestHandler;
  readonly entry: RequestHandler;
}

/**
 * Open tables are for whoever may read the pages; of an export, or a file that is brought, its controller decides, and is
 * told who asks.
 */
export function fileDoors({ visits, version }: Pick<GraphqlParts, 'visits' | 'version'>): FileDoors {
  const exports: RequestHandler = (request, response, next) => {
    visits.of(request, response).then(
      (visit) => {
        response.locals['visit'] = visit;
        next();
      },
      (error: unknown) => sendFailure(response, error, String(response.locals['requestId'])),
    );
  };
  return {
    openData(request, response, next) {
      version
        .read()
        .then(({ reading }) => visits.requireReading(request, reading, 'read-open-data'))
        .then(
          () => next(),
          (error: unknown) => sendFailure(response, error, String(response.locals['requestId'])),
        );
    },
    exports,
    entry(request, response, next) {
      try {
        if (request.method !== 'GET') visits.refuseOtherSites(request);
      } catch (error) {
        return sendFailure(response, error, String(response.locals['requestId']));
      }
      exports(request, response, next);
    },
  };
}
