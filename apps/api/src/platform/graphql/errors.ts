import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../postgres/database.js';
import { InvalidArgument } from './invalid-argument.js';
import { log } from '../settings/log.js';
import { codeOf } from '../settings/start-problem.js';

/** What a caller may learn about a failure: a code, a sentence, never a stack, a statement or a path. */
const sentences = {
  BAD_REQUEST: 'The request cannot be read.',
  BAD_USER_INPUT: 'The request asks for something in a form that is not known.',
  UNKNOWN_DOCUMENT: 'No document is registered under this id.',
  UNSUPPORTED_MEDIA_TYPE: 'A request must have the content type application/json.',
  METHOD_NOT_ALLOWED: 'This method is not allowed here.',
  BATCH_REFUSED: 'One request holds one operation.',
  BODY_TOO_LARGE: 'The request is larger than is taken here.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no such operation.',
  DEPTH_LIMIT: 'The query is nested too deeply.',
  COST_LIMIT: 'The query asks for too much at once.',
  ALIAS_LIMIT: 'The query has too many aliases.',
  DIRECTIVE_LIMIT: 'The query has too many directives.',
  TOKEN_LIMIT: 'The query is too long.',
  TIME_LIMIT: 'The answer took too long.',
  SIGN_IN_NEEDED: 'This is for members of the network: please sign in.',
  FORBIDDEN: 'Your role does not allow this.',
  KEY_REUSED: 'Another request was sent under this Idempotency-Key.',
  CROSS_SITE: 'A request that another site sent is refused.',
  RATE_LIMIT: 'Too many questions in a short time: please wait a moment.',
  BUSY: 'Too many questions at once: please try again in a moment.',
  NOT_FOUND: 'There is nothing at this address.',
  DATABASE_AWAY: 'The database is away. It is tried again by itself.',
  INTERNAL: 'Something went wrong on our side.',
} as const;

export type Code = keyof typeof sentences;

const statuses: Partial<Record<Code, number>> = {
  UNKNOWN_DOCUMENT: 404,
  UNSUPPORTED_MEDIA_TYPE: 415,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  SIGN_IN_NEEDED: 401,
  FORBIDDEN: 403,
  CROSS_SITE: 403,
  KEY_REUSED: 422,
  TIME_LIMIT: 503,
  RATE_LIMIT: 429,
  BUSY: 503,
  NOT_FOUND: 404,
  DATABASE_AWAY: 503,
  INTERNAL: 500,
};

/** A failure that has a code; what is not one of these is told as INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: Code,
    message: string = sentences[code],
  ) {
    super(message);
  }
}

/** What keeps a request from being worked on now: files being read or on their way, its sender's own or those of all, or anything else. */
export type BusyWith = 'reading' | 'own-files' | 'files' | 'questions';

const busySentences: ReadonlyMap<BusyWith, string> = new Map([
  ['reading', 'Other files are being read'],
  ['own-files', 'Other files of yours are still on their way or being worked on'],
  ['files', 'Files of others take up all the room'],
]);

/** Says what is in the way, and in how many seconds it is worth coming again. */
export class Busy extends AppError {
  constructor(
    readonly busyWith: BusyWith,
    readonly seconds: number,
  ) {
    const what = busySentences.get(busyWith);
    super('BUSY', what === undefined ? undefined : `${what}: please try again in ${seconds} seconds.`);
  }
}

/** The status of HTTP that goes with a code. */
export function statusOf(code: Code): number {
  return statuses[code] ?? 400;
}

/** The code under which any failure is told. */
export function codeFor(error: unknown): Code {
  if (error instanceof AppError) return error.code;
  if (error instanceof InvalidArgument) return 'BAD_USER_INPUT';
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

function graphqlCode(error: GraphQLError): Code {
  if (error.message.includes('tokens. Parsing aborted')) return 'TOKEN_LIMIT';
  const code = error.extensions['limit'] ?? error.extensions['code'];
  // What GraphQL itself refuses without a code is always about the operation or its variables.
  if (code === undefined) return 'BAD_USER_INPUT';
  return typeof code === 'string' && isCode(code) ? code : 'INTERNAL';
}

function fromStatus(status: number): Code {
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
}

/** Faults of the reader of bodies carry a type. */
function bodyFault(error: unknown): Code | undefined {
  if (typeof error !== 'object' || error === null || !('type' in error)) return undefined;
  if (error.type === 'entity.too.large') return 'BODY_TOO_LARGE';
  return String(error.type).match(/^(entity|encoding|charset|request)\./) ? 'BAD_REQUEST' : undefined;
}

function isCode(text: string): text is Code {
  return Object.hasOwn(sentences, text);
}

/** One failure as the caller sees it. */
export function told(error: unknown, requestId: string): GraphQLFormattedError {
  const code = codeFor(error);
  const cause = causeOf(error);
  if (cause instanceof InvalidArgument) {
    const { argument, code: problem, value } = cause;
    return { message: cause.message, extensions: { code, requestId, argument, problem, value } };
  }
  const clear =
    code !== 'INTERNAL' &&
    !code.endsWith('_LIMIT') &&
    (cause instanceof AppError || cause instanceof GraphQLError);
  const message = clear ? cause.message.replace(/ ?Did you mean .*$/s, '') : sentences[code];
  if (cause instanceof Busy) return { message, extensions: { code, requestId, busyWith: cause.busyWith } };
  return { message, extensions: { code, requestId } };
}

/** Answers a request that failed, and writes what is ours to mend into the log. */
export function sendFailure(response: Response, error: unknown, requestId: string): void {
  const failure = told(error, requestId);
  const code = codeFor(error);
  if (code === 'INTERNAL') log.error({ err: error, requestId }, 'request failed');
  if (response.headersSent) return void response.destroy();
  if (statusOf(code) === 503) response.set('retry-after', String(error instanceof Busy ? error.seconds : 1));
  response
    .status(statusOf(code))
    .set('cache-control', 'no-store')
    .json({ errors: [failure] });
}

/** Failures of controllers. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    // Those of GraphQL are told together with the data that was found.
    if (host.getType() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    sendFailure(response, error, response.locals['requestId']);
  }
}
