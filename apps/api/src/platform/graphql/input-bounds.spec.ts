import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  graphql,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from 'graphql';
import { beyondBounds, bounded, JSON_BOUNDS, listBound, textBound } from './input-bounds.js';
import { projectFolder } from '../settings/project-folder.js';

const schema = buildSchema(readFileSync(join(projectFolder, 'apps/api/schema.graphql'), 'utf8'));

/** One value that goes beyond a bound, and the same at its bound. */
interface Pair {
  readonly at: string;
  readonly beyond: unknown;
  readonly within: unknown;
}

/** Every bound within a type: of each list, text, number and value of any form that can be given for it. */
function pairsOf(type: GraphQLInputType, place: string, at: string): Pair[] {
  if (isNonNullType(type)) return pairsOf(type.ofType, place, at);
  if (isListType(type)) {
    const max = listBound(place);
    const list = (length: number) => Array.from({ length }, () => null);
    const inner = pairsOf(type.ofType, place, `${at}.0`);
    return [
      { at, beyond: list(max + 1), within: list(max) },
      ...inner.map((pair) => ({ ...pair, beyond: [pair.beyond], within: [pair.within] })),
    ];
  }
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      pairsOf(field.type, `${type.name}.${field.name}`, `${at}.${field.name}`).map((pair) => ({
        ...pair,
        beyond: { [field.name]: pair.beyond },
        within: { [field.name]: pair.within },
      })),
    );
  if (['String', 'ID'].includes(type.name)) {
    const max = textBound(place);
    return [{ at, beyond: 'x'.repeat(max + 1), within: 'x'.repeat(max) }];
  }
  if (['Int', 'Float'].includes(type.name)) return [{ at, beyond: -1e300, within: -1e15 }];
  if (type.name === 'Boolean') return [];
  const { items, text } = JSON_BOUNDS;
  return [
    { at, beyond: { a: 'x'.repeat(text + 1) }, within: { a: 'x'.repeat(text) } },
    { at, beyond: Array(items + 1).fill(0), within: Array(items).fill(0) },
  ];
}

const cases = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((arg) =>
          pairsOf(arg.type, `${type.name}.${field.name}.${arg.name}`, arg.name).map((pair) => ({
            ...pair,
            owner: type.name,
            field,
            arg: arg.name,
          })),
        ),
      )
    : [],
);

it('S2: no list, text, number or value of any form that the schema takes is without a bound', () => {
  expect(cases.length).toBeGreaterThan(200);
  const wrong = cases.flatMap(({ owner, field, arg, at, beyond, within }) => {
    const found = beyondBounds(owner, field, { [arg]: beyond });
    const fits = beyondBounds(owner, field, { [arg]: within });
    return found === at && fits === null ? [] : [`${owner}.${field.name} ${at}: ${found}, ${fits}`];
  });
  expect(wrong).toEqual([]);
});

it('S2: 55,000 providers of an activity are too many, the 57 members are not', () => {
  const field = schema.getQueryType()?.getFields()['activityCheck'];
  if (field === undefined) throw new Error('The schema has no activityCheck.');
  const given = (length: number) => ({ input: { providers: Array(length).fill('MAR') } });
  expect(beyondBounds('Query', field, given(55_000))).toBe('input.providers');
  expect(beyondBounds('Query', field, given(57))).toBeNull();
});

it.each(['confirmLines', 'skipLines'])(
  '%s takes every line of the longest file that is read at once',
  (name) => {
    const field = schema.getMutationType()?.getFields()[name];
    if (field === undefined) throw new Error(`The schema has no ${name}.`);
    const given = (length: number) => ({ lines: Array.from({ length }, (_, line) => line) });
    expect(beyondBounds('Mutation', field, given(20_000))).toBeNull();
    expect(beyondBounds('Mutation', field, given(20_001))).toBe('lines');
  },
);

it('S6: a resolver gets no sign that the database refuses, whatever form the argument has', async () => {
  const own = buildSchema('scalar Any type Query { ask(text: String, whole: Any): String }');
  const field = own.getQueryType()?.getFields()['ask'];
  if (field === undefined) throw new Error('The schema has no ask.');
  field.resolve = (_source, given: unknown) => JSON.stringify(given);
  bounded(own);
  const variableValues = { text: 'a\ud800\u0000b 😀', whole: [{ 'k\udfff': ['\u0000'] }, 1, null] };
  const source = 'query ($text: String, $whole: Any) { ask(text: $text, whole: $whole) }';
  const { data } = await graphql({ schema: own, source, variableValues });
  expect(JSON.parse(String(data?.['ask']))).toEqual({ text: 'ab 😀', whole: [{ k: [''] }, 1, null] });
});

it('a value of any form is neither nested without end nor of too many parts', () => {
  const field = schema.getMutationType()?.getFields()['saveEntry'];
  if (field === undefined) throw new Error('The schema has no saveEntry.');
  let deep: unknown = 1;
  for (let level = 0; level <= JSON_BOUNDS.depth; level += 1) deep = { a: deep };
  expect(beyondBounds('Mutation', field, { record: deep })).toBe('record');
  const wide = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`p${n}`, Array(700).fill(0)]));
  expect(beyondBounds('Mutation', field, { record: wide })).toBe('record');
});
