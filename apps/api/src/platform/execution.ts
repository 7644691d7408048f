import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import {
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { RegisteredQuestion } from './answers.js';
import { readDocuments, type Documents } from './documents.js';
import { codeFor, Refusal, statusOf, told } from './errors.js';
import { log } from './log.js';
import { Turnstile } from './turnstile.js';

/** What resolvers share during one operation. */
export interface OperationContext {
  readonly requestId: string;
  /** Whether it came from the machine that the product runs on. */
  readonly local: boolean;
  /** The failures as they were thrown. */
  readonly failures: GraphQLError[];
}

/** An operation that anybody may write. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
}

export interface Outcome {
  readonly result: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] };
  readonly status: number;
}

const timeLimit = 5_000;

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

/** Runs operations: a few at once, none for longer than five seconds. */
export class Execution {
  private readonly turnstile = new Turnstile(8, 500);
  private readonly documents: Documents;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly apollo: ApolloServer,
    webFolder: string,
  ) {
    this.documents = readDocuments(webFolder, schema);
  }

  isRegistered(id: string): boolean {
    return this.documents.has(id);
  }

  /** Runs a document that was checked at the start. */
  registered({ id, variables }: RegisteredQuestion, requestId: string): Promise<Outcome> {
    const document = this.documents.get(id);
    if (document === undefined) throw new Refusal('UNKNOWN_DOCUMENT');
    const contextValue: OperationContext = { requestId, local: false, failures: [] };
    return this.limited(async () => {
      const result = await execute({
        schema: this.schema,
        document,
        variableValues: variables,
        contextValue,
      });
      return outcome(result.data, result.errors ?? [], requestId);
    });
  }

  /** Runs a document of anybody through Apollo, with every limit. */
  free(operation: Operation, sender: { requestId: string; local: boolean }): Promise<Outcome> {
    const { requestId } = sender;
    const contextValue: OperationContext = { ...sender, failures: [] };
    return this.limited(async () => {
      const { body } = await this.apollo.executeOperation(
        {
          query: operation.query,
          variables: operation.variables ?? {},
          ...(operation.operationName === null ? {} : { operationName: operation.operationName }),
        },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Refusal('BAD_REQUEST');
      return outcome(body.singleResult.data, contextValue.failures, requestId);
    });
  }

  private limited(work: () => Promise<Outcome>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Refusal('TIME_LIMIT')), timeLimit);
      this.turnstile
        .pass(work)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
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
    return path ? { ...told(failure, requestId), path } : told(failure, requestId);
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
