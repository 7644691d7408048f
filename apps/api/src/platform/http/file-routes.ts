import type { Request, RequestHandler, Response } from 'express';
import { sendFailure } from '../graphql/error-response.js';
import type { GraphqlParts } from '../graphql/graphql-http.js';
import type { Charge } from './charge.js';

/** What is in front of the files that are no pages. */
export interface FileRoutes {
  readonly openData: RequestHandler;
  readonly files: RequestHandler;
}

type Check = (request: Request, response: Response) => Promise<void>;

/**
 * Open tables are for the one who may read the pages; of an export, or a file that is brought, its controller decides, and
 * is told who asks. What a page of another site sent is never taken. Each file counts in the budget of the one who asks for it.
 */
export function fileRoutes({
  visits,
  version,
  budget,
  visitors,
}: Pick<GraphqlParts, 'visits' | 'version' | 'budget' | 'visitors'>): FileRoutes {
  async function admit(request: Request, response: Response): Promise<void> {
    visitors.greet(request, response);
    await budget.admit(request, response);
    const charge: Charge = (milliseconds) => budget.charge(request, { milliseconds });
    response.locals['charge'] = charge;
  }
  return {
    openData: route(async (request, response) => {
      await admit(request, response);
      const { reading } = await version.read();
      await visits.requireReading(request, reading, 'read-open-data');
    }),
    files: route(async (request, response) => {
      if (request.method !== 'GET') visits.refuseOtherSites(request);
      await admit(request, response);
      response.locals['context'] = await visits.of(request, response);
    }),
  };
}

function route(check: Check): RequestHandler {
  return (request, response, next) => {
    check(request, response).then(
      () => next(),
      (error: unknown) => sendFailure(response, error, String(response.locals['requestId'])),
    );
  };
}
