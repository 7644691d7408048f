import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import {
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { everyReader, type AuthContext } from '../auth/principal.js';
import { readDocuments, type Documents } from './documents.js';
import { FieldTurns } from './field-turns.js';
import { graphqlLimits } from './graphql-limits.js';
import { AppError } from './app-error.js';
import { codeFor, formatError, statusOf } from './error-response.js';
import type { Idempotency } from '../http/idempotency.js';
import { log } from '../settings/log.js';
import { Semaphore } from '../http/semaphore.js';
import { queueOf, runWithin } from '../http/request-queue.js';
import type { RequestContext } from '../auth/request-context.js';
import type { Operation, Outcome, RegisteredQuestion } from './operation.js';

/** What resolvers share during one operation. */
export interface OperationContext {
  readonly requestId: string;
  readonly auth: AuthContext;
  /** The request of the person; null where an answer is found for all. */
  readonly context: RequestContext | null;
  /** In whose line its work waits. */
  readonly by: string;
  /** When each of its fields is found. */
  readonly turns: FieldTurns;
  /** The failures as they were thrown. */
  readonly failures: GraphQLError[];
}

/**
 * How long an operation may take, in milliseconds. What the pages' own documents may cost is known before: on a busy machine
 * their readers rather wait than ask again.
 */
const TIME_LIMITS = { own: 15_000, free: 5_000 } as const;

/** How many fields of an operation are found at once. */
const FIELDS_AT_ONCE = { own: 4, free: 2 } as const;

/**
 * Refuses variables for the first thing that is wrong with them. Each failure writes down the whole value: fifty of them, which
 * is where the reading of variables would end by itself, are fifty megabytes for a body of one.
 */
export const firstFailureOfVariables: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request }) {
        const { variableDefinitions = [] } = operation ?? {};
        const given = { ...request.variables };
        const { errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 1 });
        if (errors?.[0] !== undefined) throw errors[0];
      },
    };
  },
};

/** Hands the failures on before Apollo makes text of them. */
export const collectFailures: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        contextValue.failures?.push(...errors);
      },
    };
  },
};

/** Runs operations: a few at once, none for longer than its limit. */
export class Execution {
  private readonly places = new Semaphore({
    ...{ places: 8, maxPlacesPerClient: 4 },
    ...{ maxWaiting: 500, maxWaitingPerClient: 250 },
  });
  /** Of documents that visitors wrote themselves: whatever they ask, the pages have places of their own. */
  private readonly placesOfStrangers = new Semaphore({
    ...{ places: 3, maxPlacesPerClient: 2 },
    ...{ maxWaiting: 200, maxWaitingPerClient: 100 },
  });
  private readonly documents: Documents;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly apollo: ApolloServer,
    private readonly idempotency: Idempotency,
    webFolder: string,
  ) {
    this.documents = readDocuments(webFolder, schema);
  }

  /** Whether a document is one of the pages’ questions that every reader gets the same answer to. */
  isRegistered(id: string): boolean {
    return this.documents.get(id)?.forAll === true;
  }

  /** The text of one of the pages’ documents. */
  textOf(id: string): string {
    const known = this.documents.get(id);
    if (known === undefined) throw new AppError('UNKNOWN_DOCUMENT');
    return known.text;
  }

  /** Runs a document that was checked at the start. */
  registered({ id, variables }: RegisteredQuestion, requestId: string, by: string): Promise<Outcome> {
    const known = this.documents.get(id);
    if (!known?.forAll) throw new AppError('UNKNOWN_DOCUMENT');
    const { document } = known;
    const run = async (over: AbortSignal): Promise<Outcome> => {
      const contextValue: OperationContext = {
        ...{ requestId, auth: everyReader, context: null, by, failures: [] },
        turns: new FieldTurns(FIELDS_AT_ONCE.own, over),
      };
      const result = await execute({
        schema: this.schema,
        document,
        variableValues: variables,
        contextValue,
      });
      return outcome(result.data, result.errors ?? [], requestId);
    };
    return runWithin(TIME_LIMITS.own, this.places, run, { by });
  }

  /** Runs a document of anybody through Apollo, with every limit; under a key once, however often it is sent. */
  free(
    operation: Operation,
    context: RequestContext,
    { key, gone }: { key: string | null; gone: AbortSignal },
  ): Promise<Outcome> {
    const { requestId, auth } = context;
    const by = queueOf(auth.principal, context.address);
    const kind = operation.isOwn ? 'own' : 'free';
    const run = async (over: AbortSignal | null): Promise<Outcome> => {
      const contextValue: OperationContext = {
        ...{ requestId, auth, context, by, failures: [] },
        turns: new FieldTurns(FIELDS_AT_ONCE[kind], over),
      };
      const { body } = await this.apollo.executeOperation(
        {
          query: operation.query,
          variables: operation.variables ?? {},
          ...(operation.operationName === null ? {} : { operationName: operation.operationName }),
        },
        { contextValue },
      );
      if (body.kind !== 'single') throw new AppError('BAD_REQUEST');
      return outcome(body.singleResult.data, contextValue.failures, requestId);
    };
    const isOfStranger = auth.principal.account === null && !operation.isOwn;
    const places = isOfStranger ? this.placesOfStrangers : this.places;
    if (!changes(operation)) return runWithin(TIME_LIMITS[kind], places, run, { by, signal: gone });
    // What changes something is done to its end for the one who sent it, whether they wait for the answer or not.
    const whole = () => run(null);
    const change = key === null ? whole : () => this.idempotency.once({ operation, context, key }, whole);
    return runWithin(TIME_LIMITS[kind], places, change, { by });
  }
}

/** Whether an operation changes something: a question is not worth remembering, as it can be asked again. What is no GraphQL is neither. */
function changes({ query, operationName }: Operation): boolean {
  try {
    const document = parse(query, { noLocation: true, maxTokens: graphqlLimits.tokens });
    return getOperationAST(document, operationName)?.operation === 'mutation';
  } catch {
    return false;
  }
}

function outcome(
  data: ExecutionResult['data'],
  failures: readonly GraphQLError[],
  requestId: string,
): Outcome {
  if (failures.length === 0) return { result: { data }, status: 200 };
  for (const failure of failures) {
    if (codeFor(failure) === 'INTERNAL')
      log.error({ err: failure.originalError ?? failure, requestId }, 'question failed');
  }
  // A document beyond a limit may also have other faults: the limit is what counts, and depth first.
  const limits = failures.filter((failure) => codeFor(failure).endsWith('_LIMIT'));
  const limit = limits.find((failure) => codeFor(failure) === 'DEPTH_LIMIT') ?? limits[0];
  const shown = limit && !data ? [limit] : failures.slice(0, 5);
  const errors = shown.map((failure) => {
    const { path } = failure;
    return path ? { ...formatError(failure, requestId), path } : formatError(failure, requestId);
  });
  const [first = failures[0]] = shown;
  const status = data
    ? Math.max(200, ...failures.map((failure) => awayStatus(failure)))
    : statusOf(codeFor(first));
  return { result: data === undefined ? { errors } : { data, errors }, status };
}

/** A part that is missing only for now makes the whole answer one to ask for again. */
function awayStatus(failure: GraphQLError): number {
  const status = statusOf(codeFor(failure));
  return status === 503 ? 503 : 200;
}
