import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getOperationAST,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { StartProblem } from './start-problem.js';

/** The questions that the pages ask, by id. */
export type Documents = ReadonlyMap<string, DocumentNode>;

const file = z.record(z.string(), z.string());

/** Reads the questions that the web build registered. Each is parsed and checked once, here. */
export function readDocuments(webFolder: string, schema: GraphQLSchema): Documents {
  const path = join(webFolder, 'documents.json');
  if (!existsSync(path)) return new Map();
  const texts = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(Object.entries(texts).map(([id, text]) => [id, checked(text, schema)]));
}

function checked(text: string, schema: GraphQLSchema): DocumentNode {
  const document = parse(text, { noLocation: true });
  const [problem] = validate(schema, document, specifiedRules);
  const name = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)?.name?.value;
  if (problem)
    throw new StartProblem(
      `The pages were built for another schema (${name}: ${problem.message}): build again.`,
    );
  if (getOperationAST(document)?.operation !== 'query')
    throw new StartProblem(`${name} is registered but is no query.`);
  return document;
}
