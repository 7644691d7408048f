import {
  GraphQLError,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { storableText } from '@libs/rules';

/**
 * How long a list may be, by the argument or the field of an input that it is in. One that has no line here is about
 * members, of which there are 57.
 */
const LISTS: ReadonlyMap<string, number> = new Map([
  ['Mutation.chooseColumns.columns', 200],
  ['Mutation.confirmLines.lines', 20_000],
  ['Mutation.correctCells.cells', 5_000],
  ['Mutation.samePerson.lines', 2_000],
  ['Mutation.skipLines.lines', 20_000],
]);
const LIST = 57;

/**
 * How many characters a text may have; the longest are letters that the secretariat writes. Most fields take fewer, and say so
 * beside the field: this is what nobody types.
 */
const TEXTS: ReadonlyMap<string, number> = new Map([['ReminderLetter.text', 20_000]]);
const TEXT = 10_000;

/** No figure of the network or of a labour market comes near. */
const NUMBER = 1e15;

/** Of a value that the schema knows no more of than that it is JSON: a record, a story, named values. */
export const JSON_BOUNDS = { depth: 12, items: 2_000, text: 20_000, values: 20_000 } as const;

type Given = Readonly<Record<string, unknown>>;

/** A type with the place that its bounds are listed under. */
interface Placed {
  readonly type: GraphQLInputType;
  readonly place: string;
}

/** Holds the arguments of every field of the schema to their bounds, before anything is made of them. */
export function bounded(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.args.length > 0) boundField(type.name, field);
  }
  return schema;
}

function boundField(owner: string, field: GraphQLField<unknown, unknown>): void {
  const { resolve } = field;
  if (resolve === undefined) return;
  field.resolve = (source, given: Given, context, info) => {
    const beyond = beyondBounds(owner, field, given);
    if (beyond !== null)
      throw new GraphQLError(`${beyond} is longer or larger than this takes.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return resolve(source, storable(given), context, info);
  };
}

/** The arguments with texts that the database can hold, whatever form they have: it would refuse them with all the rest. */
function storable(value: Given): Given {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storableValue(one)]));
}

function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storableValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [storableText(name), storableValue(one)]),
  );
}

/** The path of the first value among the arguments of a field that is beyond its bound; null where all hold. */
export function beyondBounds(
  owner: string,
  { name, args }: { readonly name: string; readonly args: readonly GraphQLArgument[] },
  given: Readonly<Record<string, unknown>>,
): string | null {
  return firstOf(args, (arg) =>
    beyond({ type: arg.type, place: `${owner}.${name}.${arg.name}` }, given[arg.name], arg.name),
  );
}

function beyond({ type, place }: Placed, value: unknown, path: string): string | null {
  if (isNonNullType(type)) return beyond({ type: type.ofType, place }, value, path);
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return path;
    if (value.length > listBound(place)) return path;
    return firstOf([...value.entries()], ([index, one]) =>
      beyond({ type: type.ofType, place }, one, `${path}.${index}`),
    );
  }
  if (isInputObjectType(type))
    return firstOf(Object.values(type.getFields()), (field) =>
      beyond(
        { type: field.type, place: `${type.name}.${field.name}` },
        (value as Readonly<Record<string, unknown>>)[field.name],
        `${path}.${field.name}`,
      ),
    );
  if (typeof value === 'string') return value.length > textBound(place) ? path : null;
  if (typeof value === 'number') return Math.abs(value) <= NUMBER ? null : path;
  return typeof value === 'object' && !isWithin(value) ? path : null;
}

/** How many items the list at a place may have. */
export function listBound(place: string): number {
  return LISTS.get(place) ?? LIST;
}

/** How many characters the text at a place may have. */
export function textBound(place: string): number {
  return TEXTS.get(place) ?? TEXT;
}

/** Whether a value of any form is within the bounds of such values. */
function isWithin(whole: object): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: whole, depth: 0 }];
  for (let seen = 0, next = left.pop(); next !== undefined; next = left.pop(), seen += 1) {
    const { value, depth } = next;
    if (seen > JSON_BOUNDS.values || depth > JSON_BOUNDS.depth) return false;
    if (typeof value === 'string' && value.length > JSON_BOUNDS.text) return false;
    if (typeof value === 'number' && Math.abs(value) > NUMBER) return false;
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.entries(value);
    if (entries.length > JSON_BOUNDS.items) return false;
    for (const [name, part] of entries) {
      if (name.length > TEXT) return false;
      left.push({ value: part, depth: depth + 1 });
    }
  }
  return true;
}

function firstOf<One>(all: readonly One[], find: (one: One) => string | null): string | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
