import type { QueryRef, DataTable } from '@libs/table';
import { defaultFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Analytics } from './analytics.graphql.js';

/**
 * Lets every answer to a question of the analytics carry what was asked: the question with the filter and the words that
 * were given. Other tables cannot be asked again by these words, and carry none.
 */
export function remembering(schema: GraphQLSchema): GraphQLSchema {
  const tables = schema.getType('DataTable');
  const { asked } = tables instanceof GraphQLObjectType ? tables.getFields() : {};
  if (asked !== undefined) asked.resolve = ({ asked: words = [] }: DataTable) => words;
  const questions = schema.getType('Analytics');
  if (!(questions instanceof GraphQLObjectType)) return schema;
  for (const field of Object.values(questions.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source: Analytics, args: object, context, info) => {
      const table: unknown = await resolve(source, args, context, info);
      const asked: QueryRef = { question: field.name, ...given({ ...source.filter, ...args }) };
      return Object.assign({}, table, { asked: [asked] });
    };
  }
  return schema;
}

function given(words: object): QueryRef {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== null && word !== undefined));
}
