import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { ErrorCode } from './app-error.js';

/** How large one question may be. */
export const graphqlLimits = {
  depth: 7,
  cost: 5_000,
  aliases: 15,
  tokens: 1_500,
  directives: 50,
  questions: 40,
} as const;

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

/** The types whose fields are questions to the database each. */
const ASKED = new Set(['Query', 'Analytics']);

/**
 * Holds a document to a number of questions, however they are named and through whichever fragments: the pages ask less than half as many,
 * and a document of 1,500 words could ask three hundred.
 */
function questionLimit(context: ValidationContext): ASTVisitor {
  let questions = 0;
  const ofFragment = new Map<string, number>();
  const count = (set: SelectionSetNode | undefined, isAsked: boolean): number =>
    (set?.selections ?? []).reduce((sum, part) => {
      if (part.kind === Kind.FRAGMENT_SPREAD) return sum + countFragment(part.name.value);
      if (part.kind === Kind.INLINE_FRAGMENT) {
        const on = part.typeCondition?.name.value;
        return sum + count(part.selectionSet, on === undefined ? isAsked : ASKED.has(on));
      }
      return sum + (isAsked ? 1 : 0) + count(part.selectionSet, false);
    }, 0);
  const countFragment = (name: string): number => {
    const known = ofFragment.get(name);
    if (known !== undefined) return known;
    // One that is within itself is refused for that.
    ofFragment.set(name, 0);
    const fragment = context.getFragment(name);
    const found = fragment ? count(fragment.selectionSet, ASKED.has(fragment.typeCondition.name.value)) : 0;
    ofFragment.set(name, found);
    return found;
  };
  return {
    OperationDefinition(operation) {
      questions += count(operation.selectionSet, operation.operation === 'query');
    },
    Document: {
      leave() {
        if (questions <= graphqlLimits.questions) return;
        context.reportError(
          new GraphQLError(`A document asks at most ${graphqlLimits.questions} questions.`, {
            extensions: { limit: 'COST_LIMIT' satisfies ErrorCode },
          }),
        );
      },
    },
  };
}

/** Rules that hold every document to the limits. */
export function limitRules(): ValidationRule[] {
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
  return [...armor.protect().validationRules, questionLimit];
}
