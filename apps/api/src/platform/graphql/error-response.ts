import { storableText } from '@libs/rules';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../postgres/database.js';
import { AppError, BusyError, sentences, type ErrorCode } from './app-error.js';
import { log } from '../settings/log.js';
import { codeOf } from '../settings/operator-error.js';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNKNOWN_DOCUMENT: 404,
  UNSUPPORTED_MEDIA_TYPE: 415,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  SIGN_IN_NEEDED: 401,
  FORBIDDEN: 403,
  CROSS_SITE: 403,
  KEY_REUSED: 422,
  ANSWER_LOST: 409,
  TIME_LIMIT: 503,
  RATE_LIMIT: 429,
  BUSY: 503,
  NOT_FOUND: 404,
  DATABASE_AWAY: 503,
  INTERNAL: 500,
};

/** In characters, of a sentence that is told. */
const LONGEST = 300;

/** The status of HTTP that goes with a code. */
export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 400;
}

/** Whether a failure is one of this moment, so that the same may succeed later. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(codeFor(error));
  return status === 429 || status >= 500;
}

/** The code of any failure. */
export function codeFor(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code;
  if (error instanceof GraphQLError)
    return causeOf(error) === error ? graphqlCode(error) : codeFor(causeOf(error));
  if (isDatabaseAway(error)) return 'DATABASE_AWAY';
  // 22021: a byte that no text can hold.
  if (codeOf(error) === '22021') return 'BAD_USER_INPUT';
  // Nested so deeply that it cannot even be checked.
  if (error instanceof RangeError) return 'BAD_REQUEST';
  // 57014: PostgreSQL cancelled the statement at its time limit.
  if (codeOf(error) === '57014') return 'TIME_LIMIT';
  if (error instanceof HttpException)
    return error.getStatus() === 404 ? 'NOT_FOUND' : fromStatus(error.getStatus());
  return bodyFault(error) ?? 'INTERNAL';
}

/** What a resolver threw; GraphQL's own faults are their own cause. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || !error.originalError) return error;
  return error.originalError instanceof GraphQLError ? error : error.originalError;
}

function graphqlCode(error: GraphQLError): ErrorCode {
  if (error.message.includes('tokens. Parsing aborted')) return 'TOKEN_LIMIT';
  const code = error.extensions['limit'] ?? error.extensions['code'];
  // What GraphQL itself refuses without a code is always about the operation or its variables.
  if (code === undefined) return 'BAD_USER_INPUT';
  return typeof code === 'string' && isCode(code) ? code : 'INTERNAL';
}

function fromStatus(status: number): ErrorCode {
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
}

/** Faults of the reader of bodies carry a type. */
function bodyFault(error: unknown): ErrorCode | undefined {
  if (typeof error !== 'object' || error === null || !('type' in error)) return undefined;
  if (error.type === 'entity.too.large') return 'BODY_TOO_LARGE';
  return String(error.type).match(/^(entity|encoding|charset|request)\./) ? 'BAD_REQUEST' : undefined;
}

function isCode(text: string): text is ErrorCode {
  return Object.hasOwn(sentences, text);
}

/** A failure as the caller sees it: a message, and in its extensions the code, the id of the request and the details of an `AppError`. */
export function formatError(error: unknown, requestId: string): GraphQLFormattedError {
  const code = codeFor(error);
  const cause = causeOf(error);
  const isClear =
    code !== 'INTERNAL' &&
    !code.endsWith('_LIMIT') &&
    (cause instanceof AppError || cause instanceof GraphQLError);
  const message = isClear ? cut(cause.message.replace(/ ?Did you mean .*$/s, '')) : sentences[code];
  const details = cause instanceof AppError ? cause.details : {};
  return { message, extensions: { code, requestId, ...details } };
}

/** What GraphQL says of a value has all of it in it: enough to know it again is told. */
function cut(message: string): string {
  return message.length <= LONGEST ? message : `${storableText(message.slice(0, LONGEST))} …`;
}

/** Answers a request that failed, and writes what is ours to mend into the log. */
export function sendFailure(response: Response, error: unknown, requestId: string): void {
  const failure = formatError(error, requestId);
  const code = codeFor(error);
  if (code === 'INTERNAL') log.error({ err: error, requestId }, 'request failed');
  if (response.headersSent) return void response.destroy();
  if (statusOf(code) === 503)
    response.set('retry-after', String(error instanceof BusyError ? error.seconds : 1));
  response
    .status(statusOf(code))
    .set('cache-control', 'no-store')
    .json({ errors: [failure] });
}

/** Failures of controllers. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    // Those of GraphQL go out together with the data that was found.
    if (host.getType() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    sendFailure(response, error, response.locals['requestId']);
  }
}
