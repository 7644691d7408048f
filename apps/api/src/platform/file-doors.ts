import type { Request, RequestHandler, Response } from 'express';
import { sendFailure } from './errors.js';
import type { GraphqlParts } from './graphql-http.js';

/** What stands in front of the files that are no pages. */
export interface FileDoors {
  readonly openData: RequestHandler;
  readonly files: RequestHandler;
}

type Check = (request: Request, response: Response) => Promise<void>;

/**
 * Open tables are for whoever may read the pages; of an export, or a file that is brought, its controller decides, and
 * is told who asks. What a page of another site sent is never taken.
 */
export function fileDoors({ visits, version }: Pick<GraphqlParts, 'visits' | 'version'>): FileDoors {
  return {
    openData: door(async (request) => {
      const { reading } = await version.read();
      await visits.requireReading(request, reading, 'read-open-data');
    }),
    files: door(async (request, response) => {
      if (request.method !== 'GET') visits.refuseOtherSites(request);
      response.locals['visit'] = await visits.of(request, response);
    }),
  };
}

function door(check: Check): RequestHandler {
  return (request, response, next) => {
    check(request, response).then(
      () => next(),
      (error: unknown) => sendFailure(response, error, String(response.locals['requestId'])),
    );
  };
}
