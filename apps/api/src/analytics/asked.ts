import type { Asked } from '@libs/table';
import { defaultFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Analytics } from './analytics.graphql.js';

/** Lets every answer carry what was asked: the question with the filter and the words that were given. */
export function remembering(schema: GraphQLSchema): GraphQLSchema {
  const questions = schema.getType('Analytics');
  if (!(questions instanceof GraphQLObjectType)) return schema;
  for (const field of Object.values(questions.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source: Analytics, args: object, context, info) => {
      const table: unknown = await resolve(source, args, context, info);
      const asked: Asked = { question: field.name, ...given({ ...source.filter, ...args }) };
      return Object.assign({}, table, { asked: [asked] });
    };
  }
  return schema;
}

function given(words: object): Asked {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== null && word !== undefined));
}
