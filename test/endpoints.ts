import 'reflect-metadata';
import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import {
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { DataSource } from 'typeorm';
import { AppModule } from '../apps/api/src/app.module.js';
import { operationOf } from '../apps/api/src/platform/auth/require-permission.js';
import { readSettings } from '../apps/api/src/platform/settings/settings.js';
import { schemaOfClasses } from '../apps/api/src/print-schema.js';
import type { Operation } from '../libs/rules/index.js';

/** An address of the application that is no page, as its controllers declare it. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
}

/** Words for a part of a path that names something; others stand for something that is not there. */
const named: Readonly<Record<string, string>> = { file: 'meetings.csv' };

/** Every endpoint of every controller: one that is added later is among them by itself. */
export function endpoints(): Endpoint[] {
  const controllers = new Set<Type>();
  collect(AppModule.over(new DataSource({ type: 'postgres' }), readSettings({})), controllers, new Set());
  return [...controllers].flatMap((controller) => {
    const under: string = Reflect.getMetadata('path', controller);
    const { prototype } = controller;
    const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return methods.flatMap((name) => {
      const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      const path: unknown = typeof handler === 'function' ? Reflect.getMetadata('path', handler) : undefined;
      if (typeof handler !== 'function' || typeof path !== 'string') return [];
      const method = RequestMethod[Reflect.getMetadata('method', handler)] ?? 'GET';
      const whole = `/${under}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      return [{ method, path: whole.replace(/:(\w+)/g, (_, word: string) => named[word] ?? 'x') }];
    });
  });
}

function collect(module: Type | DynamicModule, found: Set<Type>, seen: Set<unknown>): void {
  const dynamic = 'module' in module ? module : null;
  const type = dynamic?.module ?? module;
  if (seen.has(module)) return;
  seen.add(module);
  const own: readonly Type[] = Reflect.getMetadata('controllers', type) ?? [];
  for (const controller of [...own, ...(dynamic?.controllers ?? [])]) found.add(controller);
  const imports: readonly unknown[] = [
    ...(Reflect.getMetadata('imports', type) ?? []),
    ...(dynamic?.imports ?? []),
  ];
  for (const one of imports) if (isModule(one)) collect(one, found, seen);
}

function isModule(one: unknown): one is Type | DynamicModule {
  return typeof one === 'function' || (typeof one === 'object' && one !== null && 'module' in one);
}

/** A query or mutation, what it needs, and a document of it with arguments of the right form and no meaning. */
export interface OperationCase {
  readonly name: string;
  readonly operation: Operation;
  readonly text: string;
}

/** Every query and mutation of the schema: one that is added later is among them by itself. */
export async function operations(): Promise<OperationCase[]> {
  const schema = await schemaOfClasses();
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root, index) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      name: field.name,
      operation: operationOf(field, index === 0),
      text: `${index === 0 ? 'query' : 'mutation'} { ${callOf(field)} }`,
    })),
  );
}

function callOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args
    .filter((arg) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${valueOf(arg.type)}`);
  let inner: unknown = type;
  while (isNonNullType(inner) || isListType(inner)) inner = inner.ofType;
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isLeafType(inner) ? '' : ' { __typename }'}`;
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
  }
  return { Int: '1', Float: '1', Boolean: 'false', Record: '{ root: {}, parts: {} }' }[type.name] ?? '"x"';
}
