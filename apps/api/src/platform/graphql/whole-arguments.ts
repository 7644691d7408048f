import {
  defaultFieldResolver,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Gives resolvers null where an argument, or a field of an input, was left out: what the classes of inputs call nullable is
 * null then, and never missing.
 */
export function withWholeArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: object, context, info) =>
        resolve(source, whole(field.args, args), context, info);
    }
  }
  return schema;
}

function whole(parts: readonly (GraphQLArgument | GraphQLInputField)[], given: object): object {
  const values = new Map<string, unknown>(Object.entries(given));
  return Object.fromEntries(
    parts.map(({ name, type }) => [name, wholeValue(type, values.get(name) ?? null)]),
  );
}

function wholeValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null) return null;
  if (isNonNullType(type)) return wholeValue(type.ofType, value);
  if (isListType(type))
    return Array.isArray(value) ? value.map((one) => wholeValue(type.ofType, one ?? null)) : value;
  return isInputObjectType(type) && typeof value === 'object'
    ? whole(Object.values(type.getFields()), value)
    : value;
}
