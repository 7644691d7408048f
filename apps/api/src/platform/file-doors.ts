import type { Request, RequestHandler, Response } from 'express';
import { sendFailure } from './errors.js';
import type { GraphqlParts } from './graphql-http.js';

/** What stands in front of the files that are no pages. */
export interface FileDoors {
  readonly openData: RequestHandler;
  readonly exports: RequestHandler;
  readonly imports: RequestHandler;
}

type Check = (request: Request, response: Response) => Promise<void>;

/**
 * Open tables are for whoever may read the pages; of an export or an import its controller decides, and is told who
 * asks. What a page of another site sent never gets to an import.
 */
export function fileDoors({ visits, version }: Pick<GraphqlParts, 'visits' | 'version'>): FileDoors {
  const recognise: Check = async (request, response) => {
    response.locals['visit'] = await visits.of(request, response);
  };
  return {
    openData: door(async (request) => {
      const { reading } = await version.read();
      await visits.requireReading(request, reading, 'read-open-data');
    }),
    exports: door(recognise),
    imports: door(async (request, response) => {
      visits.refuseOtherSites(request);
      await recognise(request, response);
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
