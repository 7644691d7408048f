import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { SeededRandom } from '../libs/rules/index.js';

/** A document that fits the schema, or nearly, with what was put into its arguments. */
export interface OddDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Root = 'query' | 'mutation';

const ODD = [
  ...[
    '',
    ' ',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'length',
    'null',
    '0',
    '-1',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u202e',
    '%',
    "' or 1=1 --",
    '{}',
    '[]',
    '../..',
  ],
  ...[
    '٣',
    '1e999',
    '2026-02-31',
    '0000-00-00',
    '9999-12-31',
    '+10000-01-01',
    'x'.repeat(5_000),
    '😀'.repeat(300),
  ],
] as const;

const WHOLE = [
  0,
  1,
  2,
  20,
  2026,
  -1,
  200,
  2_147_483_647,
  -2_147_483_648,
  2_147_483_648,
  1e21,
  1.5,
  '1',
  '',
] as const;
const BROKEN = [0, 0.5, -1, 70, 1e308, -1e308, 5e-324, 9_007_199_254_740_993, '1', ''] as const;

/** Leaves an argument or a field out. */
const LEFT_OUT = Symbol('left out');

/** Makes documents from a schema, each root field in turn; the same seed makes the same ones. */
export class OddDocuments {
  private readonly chance: SeededRandom;
  private readonly roots: readonly { readonly root: Root; readonly field: GraphQLField<unknown, unknown> }[];
  private made = 0;
  private variables: Map<string, { readonly type: string; readonly value: unknown }> = new Map();

  /** `known` are words that mean something here, so that arguments get past the first check. */
  constructor(
    schema: GraphQLSchema,
    seed: number,
    private readonly known: readonly [string, ...string[]],
  ) {
    this.chance = new SeededRandom(seed);
    this.roots = [
      ...Object.values(schema.getQueryType()?.getFields() ?? {}).map(
        (field) => ({ root: 'query', field }) as const,
      ),
      ...Object.values(schema.getMutationType()?.getFields() ?? {}).map(
        (field) => ({ root: 'mutation', field }) as const,
      ),
    ];
  }

  next(): OddDocument {
    const at = this.roots[this.made % this.roots.length];
    this.made += 1;
    if (at === undefined) throw new Error('The schema has no fields.');
    this.variables = new Map();
    const call = this.call(at.field, 0);
    const declared = [...this.variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
    const variables = Object.fromEntries([...this.variables].map(([name, { value }]) => [name, value]));
    return { query: `${at.root} ${declared === '' ? '' : `(${declared}) `}{ ${call} }`, variables };
  }

  /** A value for a variable or a field of this type, by which a registered document can be asked. */
  valueFor(type: GraphQLInputType, description = ''): unknown {
    const value = this.value(type, description);
    return value === LEFT_OUT ? undefined : value;
  }

  private call({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args.flatMap((arg) => this.argument(arg));
    return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.selection(type, depth)}`;
  }

  private argument(arg: GraphQLArgument): string[] {
    const value = this.value(arg.type, `${arg.name} ${arg.description ?? ''}`);
    if (value === LEFT_OUT) return [];
    const name = `${arg.name}${this.variables.size}`;
    this.variables.set(name, { type: String(arg.type), value });
    return [`${arg.name}: $${name}`];
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (isUnionType(named)) {
      const member = this.one(named.getTypes());
      return ` { __typename ... on ${member.name}${this.selection(member, depth)} }`;
    }
    if (!isObjectType(named)) return ' { __typename }';
    const fields = Object.values(named.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const others = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const chosen = leaves.filter(() => this.chance.happens(0.6)).map((field) => this.call(field, depth + 1));
    const deeper = others.length > 0 && depth < 3 ? [this.call(this.one(others), depth + 1)] : [];
    return ` { ${['__typename', ...chosen, ...deeper].join(' ')} }`;
  }

  private value(type: GraphQLInputType, said: string): unknown {
    if (isNonNullType(type)) {
      if (this.chance.happens(0.02)) return this.chance.happens(0.5) ? null : LEFT_OUT;
      const value = this.given(type.ofType, said);
      return value === LEFT_OUT ? null : value;
    }
    const chance = this.chance.next();
    if (chance < 0.35) return LEFT_OUT;
    return chance < 0.5 ? null : this.given(type, said);
  }

  private given(type: GraphQLInputType, said: string): unknown {
    if (isNonNullType(type)) return this.given(type.ofType, said);
    if (isListType(type)) {
      const length = this.chance.pick([0, 1, 1, 2, 2, 3, 60]);
      return Array.from({ length }, () => this.given(type.ofType, said));
    }
    if (isInputObjectType(type)) return this.object(Object.values(type.getFields()));
    if (type.name === 'Int') return this.one(WHOLE);
    if (type.name === 'Float') return this.one(BROKEN);
    if (type.name === 'Boolean') return this.chance.happens(0.5);
    if (type.name === 'String' || type.name === 'ID') return this.word(said);
    return this.tree(0);
  }

  private object(fields: readonly GraphQLInputField[]): object {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const value = this.value(field.type, `${field.name} ${field.description ?? ''}`);
        return value === LEFT_OUT ? [] : [[field.name, value]];
      }),
    );
  }

  /** Mostly a word that means something, or one that the schema's own description of the argument speaks of. */
  private word(said: string): string {
    const chance = this.chance.next();
    const [first, ...rest] = said.match(/[a-z][a-z-]+/g) ?? [];
    if (chance < 0.3) return this.one(ODD);
    if (chance < 0.5 && first !== undefined) return this.chance.pick([first, ...rest]);
    if (chance < 0.52) return this.chance.uuid();
    return this.chance.pick(this.known);
  }

  /** What a scalar that takes any object might be given. */
  private tree(depth: number): unknown {
    const chance = this.chance.next();
    if (depth === 0 && chance < 0.7)
      return { root: this.branch(1), parts: this.chance.happens(0.5) ? {} : this.branch(1) };
    if (depth < 4 && chance < 0.35) return this.branch(depth + 1);
    if (depth < 4 && chance < 0.5) return Array.from({ length: 2 }, () => this.tree(depth + 1));
    return this.chance.pick<unknown>([null, true, 0, 1e308, this.word(''), this.word('')]);
  }

  private branch(depth: number): object {
    const names = Array.from({ length: this.chance.between(0, 3) }, () => this.word(''));
    return Object.fromEntries(names.map((name) => [name, this.tree(depth)]));
  }

  private one<T>(choices: readonly T[]): T {
    const [first, ...rest] = choices;
    if (first === undefined) throw new Error('There is nothing to choose from.');
    return this.chance.pick([first, ...rest]);
  }
}
