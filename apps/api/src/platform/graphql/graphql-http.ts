import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { questionOf, sendAnswer, type Answers } from '../cache/answers.js';
import { parseJson, readBody } from '../http/body.js';
import type { RateLimiter } from '../http/rate-limiter.js';
import { queueOf, whenClosed } from '../http/request-queue.js';
import type { DataVersion } from '../postgres/data-version.js';
import { AppError } from './app-error.js';
import { sendFailure } from './error-response.js';
import type { Execution } from './execution.js';
import { JSON_BOUNDS } from './input-bounds.js';
import type { Operation } from './operation.js';
import type { Visitors } from '../http/visitors.js';
import type { RequestContexts } from '../auth/request-context.js';

const operation = z.object({
  query: z.string().optional(),
  id: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Most bytes of an operation. */
const LARGEST = 1024 * 1024;

/** The longest operations name 20,000 lines of a file, or hold a free value of 20,000 parts with their names. */
const JSON_OF_OPERATION = { values: 60_000, depth: 40, names: JSON_BOUNDS.items } as const;

/** What /graphql needs, once the application is up. */
export interface GraphqlParts {
  readonly execution: Execution;
  readonly answers: Answers;
  readonly version: DataVersion;
  readonly budget: RateLimiter;
  readonly visitors: Visitors;
  readonly visits: RequestContexts;
}

/** GET answers registered documents from the kept answers; POST answers any document within the limits. */
export function graphqlHandler(parts: GraphqlParts): RequestHandler {
  const { execution, answers, version, budget, visitors, visits } = parts;

  async function get(request: Request, response: Response): Promise<void> {
    const question = questionOf(request);
    if (!execution.isRegistered(question.id)) throw new AppError('UNKNOWN_DOCUMENT');
    const state = await version.read();
    let admitted = false;
    const admit = async (): Promise<void> => {
      if (admitted) return;
      visitors.greet(request, response);
      await budget.admit(request, response);
      admitted = true;
    };
    // Where only members read, whose session it is is asked of the database each time: that is paid for.
    if (state.reading !== 'open') await admit();
    await visits.requireReading(request, state.reading, 'read-pages');
    const began = performance.now();
    const answer = await answers.find(
      `${state.version} ${state.day}`,
      question,
      String(response.locals['requestId']),
      async () => {
        await admit();
        return queueOf(await visits.principalOf(request), request.ip);
      },
    );
    if (admitted)
      await budget.charge(request, { milliseconds: performance.now() - began, bytes: answer.bytes.length });
    await sendAnswer(request, response, answer, state.reading);
  }

  async function post(request: Request, response: Response): Promise<void> {
    visits.refuseOtherSites(request);
    visitors.greet(request, response);
    await budget.admit(request, response);
    const context = await visits.of(request, response);
    const { account } = context.auth.principal;
    const body = await readBody(request, LARGEST, account);
    const read = performance.now();
    let isFree = account === null;
    let asked: Operation;
    try {
      asked = operationOf(parseJson(body, JSON_OF_OPERATION), execution);
      isFree &&= !asked.isOwn;
    } finally {
      await budget.charge(request, { milliseconds: performance.now() - read, bytes: body.length, isFree });
    }
    if (isFree) await budget.admitFree(request, response);
    const began = performance.now();
    const { result, status } = await execution
      .free(asked, context, { key: request.get('idempotency-key') ?? null, gone: whenClosed(response) })
      .finally(() => budget.charge(request, { milliseconds: performance.now() - began, isFree }));
    response.status(status).set('cache-control', 'no-store').json(result);
  }

  const methods: Readonly<Record<string, typeof get>> = { GET: get, HEAD: get, POST: post };

  return (request: Request, response: Response, _next: NextFunction) => {
    const method = methods[request.method];
    const failed = (error: unknown) => sendFailure(response, error, String(response.locals['requestId']));
    if (!method) return failed(new AppError('METHOD_NOT_ALLOWED'));
    if (method === get) return void get(request, response).catch(failed);
    // A page of another origin cannot send this type without asking first, which is never granted.
    if (!request.is('application/json')) return failed(new AppError('UNSUPPORTED_MEDIA_TYPE'));
    post(request, response).catch(failed);
  };
}

function operationOf(body: unknown, execution: Execution): Operation {
  if (Array.isArray(body)) throw new AppError('BATCH_REFUSED');
  const read = operation.safeParse(body);
  const { id, query = id === undefined ? undefined : execution.textOf(id) } = read.data ?? {};
  if (!read.success || query === undefined)
    throw new AppError('BAD_REQUEST', 'The body must be {"query": "…", "variables": {…}} in JSON.');
  const { variables, operationName } = read.data;
  const isOwn = id !== undefined && query === execution.textOf(id);
  return { isOwn, query, variables: variables ?? null, operationName: operationName ?? null };
}
