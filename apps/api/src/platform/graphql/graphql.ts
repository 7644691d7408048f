import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { collectFailures, firstFailureOfVariables } from './execution.js';
import { graphqlLimits, limitRules } from './graphql-limits.js';

/**
 * How GraphQL is set up: the schema is made from the classes and kept in memory. Its address is taken
 * by `graphql-http.ts` before Nest's own route, so that registered reads never reach the executor.
 */
export const graphqlOptions: ApolloDriverConfig = {
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  introspection: false,
  graphiql: false,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
  autoTransformHttpErrors: false,
  persistedQueries: false,
  parseOptions: { maxTokens: graphqlLimits.tokens },
  validationRules: limitRules(),
  plugins: [firstFailureOfVariables, collectFailures],
};
