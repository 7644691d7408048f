/** What a caller may learn about a failure: a code, a sentence, never a stack, a statement or a path. */
export const sentences = {
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
  ANSWER_LOST:
    'Something of this was done before its answer was lost: look at what is there before you send it again.',
  CROSS_SITE: 'A request that another site sent is refused.',
  RATE_LIMIT: 'Too many questions in a short time: please wait a moment.',
  BUSY: 'Too many questions at once: please try again in a moment.',
  NOT_FOUND: 'There is nothing at this address.',
  DATABASE_AWAY: 'The database is away. It is tried again by itself.',
  INTERNAL: 'Something went wrong on our side.',
} as const;

export type ErrorCode = keyof typeof sentences;

/**
 * A failure that a caller learns of: its code, its message and its details are the one shape of an error in GraphQL and HTTP
 * (`formatError`). What is not one of these goes out as INTERNAL.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = sentences[code],
    /** Stands beside the code in the extensions of the answer. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** An argument that its sender can correct: the answer names it, why it is refused and its value. */
export class InvalidArgumentError extends AppError {
  constructor(
    argument: string,
    readonly problem: string,
    value: string,
  ) {
    super('BAD_USER_INPUT', `The argument ${argument} is not valid.`, { argument, problem, value });
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
export class BusyError extends AppError {
  constructor(
    busyWith: BusyWith,
    readonly seconds: number,
  ) {
    const what = busySentences.get(busyWith);
    const message = what === undefined ? undefined : `${what}: please try again in ${seconds} seconds.`;
    super('BUSY', message, { busyWith });
  }
}
