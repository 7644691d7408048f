import type { QueryRef, Column, ColumnType, DataTable, MissingReason } from '@libs/table';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  isInputObjectType,
  isObjectType,
  parse,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { OperationContext } from '../../platform/execution.js';
import { AppError } from '../../platform/errors.js';
import type { RequestContext } from '../../platform/request-context.js';

/** Asks questions by their names, as a page asks them: the same schema checks the words and who may read. */
@Injectable()
export class Questions {
  constructor(private readonly modules: ModuleRef) {}

  async answer({ question, ...words }: QueryRef, context: RequestContext): Promise<DataTable> {
    // The schema is made of all modules, so none can be given it before they all are there.
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const field = fieldsOf(schema, 'Analytics')[String(question)];
    if (field === undefined) throw new AppError('BAD_REQUEST', 'There is no such question.');
    const { requestId, auth } = context;
    const contextValue: OperationContext = { requestId, auth, context, failures: [] };
    const { data, errors = [] } = await execute({
      schema,
      document: documentOf(field),
      variableValues: variablesOf(schema, field, words),
      contextValue,
    });
    const [failure] = errors;
    if (failure) throw failure;
    return tableOf(data);
  }
}

function fieldsOf(
  schema: GraphQLSchema,
  name: string,
): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}

function documentOf({ name, args }: GraphQLField<unknown, unknown>): DocumentNode {
  const declared = args.map((arg) => `, $${arg.name}: ${String(arg.type)}`).join('');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return parse(
    `query ($filter: AnalyticsFilter${declared}) {
      analytics(filter: $filter) {
        ... on Analytics { table: ${name}${passed === '' ? '' : `(${passed})`} {
          question columns { name role type missing } cells notes { code values } sources asOf readOn fictional asked
        } }
      }
    }`,
    { noLocation: true },
  );
}

/** The words of the filter apart from those of the question itself; a word of neither is refused. */
function variablesOf(
  schema: GraphQLSchema,
  { args }: GraphQLField<unknown, unknown>,
  words: QueryRef,
): Readonly<Record<string, unknown>> {
  const type = schema.getType('AnalyticsFilter');
  const known = isInputObjectType(type) ? type.getFields() : {};
  const own = new Set(args.map(({ name }) => name));
  const filter: Record<string, unknown> = {};
  const variables: Record<string, unknown> = { filter };
  for (const [name, value] of Object.entries(words)) {
    if (own.has(name)) variables[name] = value;
    else if (Object.hasOwn(known, name)) filter[name] = value;
    else throw new AppError('BAD_REQUEST', 'The question does not know one of its words.');
  }
  return variables;
}

interface Answered {
  readonly analytics?: {
    readonly table?: Omit<DataTable, 'columns'> & { readonly columns: readonly Told[] };
  };
}

type Told = Readonly<Record<'name' | 'role' | 'type', string>> & { readonly missing: string | null };

/** Reads the table out of an answer of the schema; a filter that cannot be read has none. */
function tableOf(data: unknown): DataTable {
  const table = (data as Answered | null)?.analytics?.table;
  if (!table) throw new AppError('BAD_REQUEST', 'The filter cannot be read.');
  return { ...table, columns: table.columns.map(columnOf) };
}

function columnOf({ name, role, type, missing }: Told): Column {
  const column = { name, role: role as Column['role'], type: type as ColumnType };
  return missing === null ? column : { ...column, missing: missing as MissingReason };
}
