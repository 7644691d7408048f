import type { GraphQLFormattedError } from 'graphql';

/** A registered question with its variables. */
export interface RegisteredQuestion {
  readonly id: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that anybody may write, or one of the pages' own. */
export interface Operation {
  readonly isOwn: boolean;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
}

/** What an operation was answered with. */
export interface Outcome {
  readonly result: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] };
  readonly status: number;
}
