import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { ErrorCode } from './app-error.js';

/** How large one question may be. */
export const graphqlLimits = { depth: 7, cost: 5_000, aliases: 15, tokens: 1_500, directives: 50 } as const;

/** Each limit refuses under a code of its own, before anything is executed. */
function refusing(code: ErrorCode) {
  const reject = (context: ValidationContext | null, error: GraphQLError) => {
    const refusal = new GraphQLError(error.message.replace('Syntax Error: ', ''), {
      extensions: { limit: code },
    });
    if (context === null) throw refusal;
    context.reportError(refusal);
  };
  return { propagateOnRejection: false, onReject: [reject] };
}

/** Rules that hold every document to the limits. */
export function limitRules() {
  const armor = new ApolloArmor({
    maxDepth: { n: graphqlLimits.depth, flattenFragments: true, ...refusing('DEPTH_LIMIT') },
    costLimit: { maxCost: graphqlLimits.cost, flattenFragments: true, ...refusing('COST_LIMIT') },
    maxAliases: { n: graphqlLimits.aliases, ...refusing('ALIAS_LIMIT') },
    maxDirectives: { n: graphqlLimits.directives, ...refusing('DIRECTIVE_LIMIT') },
    // Held by the parser itself, which reads no further than the limit.
    maxTokens: { enabled: false },
    // What a sentence of GraphQL suggests is cut off where it becomes an answer (`formatError`).
    blockFieldSuggestion: { enabled: false },
  });
  return armor.protect().validationRules;
}
