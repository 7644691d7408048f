import { buildSchema, graphqlSync } from 'graphql';
import { withWholeArguments } from './whole-arguments.js';

describe('S10: what a caller leaves out of an input', () => {
  const schema = withWholeArguments(
    buildSchema(`
      input Part { a: String b: Int = 2 }
      input Whole { part: Part parts: [Part!] list: [Int] }
      type Query { say(whole: Whole, word: String, most: Int! = 5): String }
    `),
  );
  const said = (call: string) => {
    const rootValue = { say: (args: object) => JSON.stringify(args) };
    const { data, errors } = graphqlSync({ schema, source: `{ ${call} }`, rootValue });
    expect(errors).toBeUndefined();
    return JSON.parse(String(data?.['say']));
  };

  it.each([
    ['say', { whole: null, word: null, most: 5 }],
    ['say(whole: {})', { whole: { part: null, parts: null, list: null }, word: null, most: 5 }],
    [
      'say(whole: {part: {}, parts: [{a: "x", b: null}], list: [1, null]}, word: "constructor")',
      {
        whole: { part: { a: null, b: 2 }, parts: [{ a: 'x', b: null }], list: [1, null] },
        word: 'constructor',
        most: 5,
      },
    ],
  ])('is null to the one who answers: %s', (call, args) => {
    expect(said(call)).toEqual(args);
  });
});
