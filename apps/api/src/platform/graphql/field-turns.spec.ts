import { buildSchema, graphql } from 'graphql';
import { FieldTurns, inTurns } from './field-turns.js';

/** Work that lasts until it is let go, and how much of it is being done. */
function work() {
  const open: (() => void)[] = [];
  let inside = 0;
  let most = 0;
  const begin = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise<void>((end) => open.push(end));
    inside -= 1;
  };
  return { begin, open, most: () => most };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('S4: the fields of one operation', () => {
  it('are found a few at once, all of them in the end', async () => {
    const turns = new FieldTurns(2, null);
    const { begin, open, most } = work();
    const all = Promise.all(Array.from({ length: 7 }, () => turns.run(begin)));
    for (let ended = 0; ended < 7; ended += 1) {
      await soon();
      open.shift()?.();
    }
    await all;
    expect(most()).toBe(2);
  });

  it('are not begun any more once it took too long, or the one who asked has gone', async () => {
    const over = new AbortController();
    const turns = new FieldTurns(1, over.signal);
    const { begin, open } = work();
    const first = turns.run(begin);
    let isBegun = false;
    const second = Promise.resolve(turns.run(() => (isBegun = true)));
    over.abort();
    open.shift()?.();
    await first;
    await expect(second).rejects.toMatchObject({ code: 'TIME_LIMIT' });
    expect(isBegun).toBe(false);
  });

  it('give their turn back where they fail, at once or later', async () => {
    const turns = new FieldTurns(1, null);
    expect(() =>
      turns.run(() => {
        throw new Error('at once');
      }),
    ).toThrow('at once');
    await expect(turns.run(() => Promise.reject(new Error('later')))).rejects.toThrow('later');
    expect(turns.run(() => 'found')).toBe('found');
  });

  it('wait wherever they are in a document, whatever they are called there', async () => {
    const schema = buildSchema('type Query { meeting: Query, list: String }');
    const { begin, open, most } = work();
    const fields = schema.getQueryType()?.getFields() ?? {};
    for (const [name, field] of Object.entries(fields))
      field.resolve = async () => {
        await begin();
        return name === 'meeting' ? {} : 'listed';
      };
    const answer = graphql({
      schema: inTurns(schema),
      source: '{ a: meeting { ...F } b: meeting { ...F } c: list } fragment F on Query { list y: list }',
      contextValue: { turns: new FieldTurns(2, null) },
    });
    for (let ended = 0; ended < 7; ended += 1) {
      await soon();
      open.shift()?.();
    }
    const listed = { list: 'listed', y: 'listed' };
    expect({ ...(await answer).data }).toEqual({ a: listed, b: listed, c: 'listed' });
    expect(most()).toBe(2);
  });
});
