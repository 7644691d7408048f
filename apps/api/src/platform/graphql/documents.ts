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
import { isSameForAll } from '../auth/require-permission.js';
import { OperatorError } from '../settings/operator-error.js';

/** A document of the pages. */
export interface PageDocument {
  readonly text: string;
  readonly document: DocumentNode;
  /** Whether it only reads what every reader may see: such answers are kept and given to all. */
  readonly forAll: boolean;
}

/** What the pages ask and send, by id. */
export type Documents = ReadonlyMap<string, PageDocument>;

const file = z.record(z.string(), z.string());

/** Reads the documents that the web build registered. Each is parsed and checked once, here. */
export function readDocuments(webFolder: string, schema: GraphQLSchema): Documents {
  const path = join(webFolder, 'documents.json');
  if (!existsSync(path)) return new Map();
  const texts = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(Object.entries(texts).map(([id, text]) => [id, checked(text, schema)]));
}

function checked(text: string, schema: GraphQLSchema): PageDocument {
  const document = parse(text, { noLocation: true });
  const [problem] = validate(schema, document, specifiedRules);
  const name = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)?.name?.value;
  if (problem)
    throw new OperatorError(
      `The pages were built for another schema (${name}: ${problem.message}): build again.`,
    );
  return { text, document, forAll: isForAll(document, schema) };
}

function isForAll(document: DocumentNode, schema: GraphQLSchema): boolean {
  const operation = getOperationAST(document);
  if (operation?.operation !== 'query') return false;
  const fields = schema.getQueryType()?.getFields() ?? {};
  return operation.selectionSet.selections.every((selection) => {
    const field = selection.kind === Kind.FIELD ? fields[selection.name.value] : undefined;
    return field !== undefined && isSameForAll(field);
  });
}
