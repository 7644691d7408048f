import { buildSchema } from 'graphql';
import { guarded } from './require-permission.js';

describe('the guard of the schema', () => {
  it('refuses to serve a mutation that does not say what it needs', () => {
    const schema = buildSchema('type Query { a: Int } type Mutation { erase: Boolean }');
    expect(() => guarded(schema)).toThrow('The mutation erase does not declare what it needs');
  });

  it('asks for read-pages before a query that says nothing', () => {
    const schema = guarded(buildSchema('type Query { a: Int }'));
    const field = schema.getQueryType()?.getFields()['a'];
    const asked = (reading: string) =>
      field?.resolve?.(
        { a: 1 },
        {},
        { auth: { principal: { account: null, session: null, roles: [] }, reading } },
        {
          fieldName: 'a',
        } as never,
      );
    expect(asked('open')).toBe(1);
    expect(() => asked('members')).toThrow('please sign in');
  });
});
