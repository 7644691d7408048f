import type { Reading } from '@libs/rules';
import type { Request, Response } from 'express';
import { AnswerCache, ReadyAnswer, type Encoding } from './answer-cache.js';
import { AppError } from '../graphql/app-error.js';
import { holds } from './etag.js';
import type { Outcome, RegisteredQuestion } from '../graphql/operation.js';
import { answersTotal } from '../http/metrics.js';

/** Finds the answer to a question. An answer with a failure in it is never kept. */
export type Execute = (question: RegisteredQuestion, requestId: string, by: string) => Promise<Outcome>;

const capacity = 32 * 1024 * 1024;

/**
 * Answers to registered questions. An answer is kept under the version of the data that was read
 * before it was found, so after a committed change no older answer is ever given. Answers are the same for
 * all who may read: whether someone may is decided before they are looked for.
 */
export class Answers {
  private readonly cache = new AnswerCache(capacity);
  private readonly running = new Map<string, Promise<ReadyAnswer>>();

  constructor(private readonly execute: Execute) {}

  /**
   * The kept answer, else, once admitted, which says in whose line they wait, a new one; who comes meanwhile with the same
   * question shares it.
   */
  async find(
    version: string,
    question: RegisteredQuestion,
    requestId: string,
    admit: () => Promise<string>,
  ): Promise<ReadyAnswer> {
    const key = `${version} ${question.id} ${canonical(question.variables)}`;
    const ready = this.cache.get(key) ?? this.running.get(key);
    answersTotal.inc({ kept: ready ? 'yes' : 'no' });
    if (ready) return ready;
    const by = await admit();
    return this.running.get(key) ?? this.begin(key, () => this.execute(question, requestId, by));
  }

  private begin(key: string, execute: () => Promise<Outcome>): Promise<ReadyAnswer> {
    const found = execute().then(({ result, status }) => {
      const answer = new ReadyAnswer(Buffer.from(JSON.stringify(result)), status);
      if (result.errors === undefined) this.cache.keep(key, answer);
      return answer;
    });
    this.running.set(key, found);
    const done = () => this.running.delete(key);
    found.then(done, done);
    return found;
  }
}

const longest = 4_000;

/** Reads a question from the address of a request. */
export function questionOf(request: Request): RegisteredQuestion {
  return questionIn(request.query);
}

/** Reads a question from the words of an address that one of our own pages made. */
export function parseQuestion(words: URLSearchParams): RegisteredQuestion {
  return questionIn(Object.fromEntries(words));
}

function questionIn({ id, variables }: Readonly<Record<string, unknown>>): RegisteredQuestion {
  if (typeof id !== 'string')
    throw new AppError('BAD_REQUEST', 'GET answers registered documents: ?id=…&variables=…');
  return { id, variables: variables === undefined ? {} : parseVariables(variables) };
}

function parseVariables(text: unknown): Readonly<Record<string, unknown>> {
  const variables = typeof text === 'string' && text.length <= longest ? parseJson(text) : null;
  if (!isObject(variables))
    throw new AppError('BAD_REQUEST', 'The variables are not a short object in JSON.');
  return variables;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same text for the same value, in whichever order its keys were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const given = Object.entries(value).filter(([, part]) => part !== undefined);
  const entries = given.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** Sends the bytes, or that the reader has them already. */
export async function sendAnswer(
  request: Request,
  response: Response,
  answer: ReadyAnswer,
  reading: Reading,
): Promise<void> {
  response.setHeader('cache-control', reading === 'open' ? 'no-cache' : 'private, no-cache');
  await sendReady(request, response, answer, 'application/json; charset=utf-8');
}

/** Sends bytes that are kept, or that the reader has them already. */
export async function sendReady(
  request: Request,
  response: Response,
  answer: ReadyAnswer,
  type: string,
): Promise<void> {
  const headers = { etag: answer.etag, vary: 'accept-encoding' };
  if (answer.status === 200 && holds(request, answer.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  // A picture is packed already.
  const encoding = type === 'image/png' ? 'identity' : encodingFor(request);
  const bytes = await answer.in(encoding);
  response.writeHead(answer.status, {
    ...headers,
    'content-type': type,
    'content-length': bytes.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The best encoding that the reader takes. */
export function encodingFor(request: Request): Encoding {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b(?!;\s*q=0(\.0*)?\b)/.test(accepted)) return 'br';
  return /\bgzip\b(?!;\s*q=0(\.0*)?\b)/.test(accepted) ? 'gzip' : 'identity';
}
