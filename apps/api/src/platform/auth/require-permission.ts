import type { Operation } from '@libs/rules';
import { Extensions } from '@nestjs/graphql';
import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { requirePermission, type AuthContext } from './principal.js';
import type { RequestContext } from './request-context.js';

/** Declares which operation a query or mutation is; without it a query is `read-pages`. */
export function RequirePermission(operation: Operation): MethodDecorator {
  return Extensions({ operation });
}

/**
 * Like `Needs`, for what anybody may try in the invented network from its own machine: the service then decides by
 * `rightsOf`, which knows whose network it is.
 */
export function NeedsOrPlay(operation: Operation): MethodDecorator {
  return Extensions({ operation, play: true });
}

/**
 * Declares that the answer depends on who asks, though everybody may ask: it is never kept for other readers, nor given by
 * its address. Whatever needs more than `read-pages` is so already.
 */
export function ForWhoAsks(): MethodDecorator {
  return Extensions({ forWhoAsks: true });
}

/** Whether all readers are given the same answer to a query. */
export function isSameForAll(field: GraphQLField<unknown, unknown>): boolean {
  return operationOf(field, true) === 'read-pages' && field.extensions['forWhoAsks'] !== true;
}

/** The operation that a field of the schema’s roots declares. A mutation that declares none cannot be served. */
export function operationOf(field: GraphQLField<unknown, unknown>, isQuery: boolean): Operation {
  const { operation } = field.extensions;
  if (typeof operation === 'string') return operation as Operation;
  if (isQuery) return 'read-pages';
  throw new Error(`The mutation ${field.name} does not declare what it needs: give it @Needs(…).`);
}

/** Puts the one check in front of every query and mutation, whichever way it is asked. */
export function guarded(schema: GraphQLSchema): GraphQLSchema {
  guardRoot(schema.getQueryType(), true);
  guardRoot(schema.getMutationType(), false);
  return schema;
}

function guardRoot(root: GraphQLObjectType | null | undefined, isQuery: boolean): void {
  for (const field of Object.values(root?.getFields() ?? {})) {
    const operation = operationOf(field, isQuery);
    const resolve = field.resolve ?? defaultFieldResolver;
    const { play } = field.extensions;
    field.resolve = (source, args, context: { auth: AuthContext; context: RequestContext | null }, info) => {
      if (play !== true || context.context?.local !== true) requirePermission(context.auth, operation);
      return resolve(source, args, context, info);
    };
  }
}
