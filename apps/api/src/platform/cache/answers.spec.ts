import { AnswerCache, ReadyAnswer } from './answer-cache.js';
import type { RegisteredQuestion } from '../graphql/operation.js';
import { Answers, canonical } from './answers.js';

/** A database that counts its version up, and a question whose answer is the version at its end. */
function changingData() {
  const data = { version: 1, executions: 0, pause: Promise.resolve() };
  const answers = new Answers(async () => {
    data.executions += 1;
    await data.pause;
    return { result: { data: data.version }, status: 200 };
  });
  const ask = async (question: RegisteredQuestion) =>
    String((await answers.find(String(data.version), question, 'r', () => Promise.resolve(''))).bytes);
  return { data, ask };
}

const question = { id: 'overview', variables: { filter: { yearFrom: 2014, kinds: ['network-meeting'] } } };

describe('cached answers', () => {
  it('are found once, however the variables are ordered', async () => {
    const { data, ask } = changingData();
    await ask(question);
    await ask({ id: 'overview', variables: { filter: { kinds: ['network-meeting'], yearFrom: 2014 } } });
    expect(data.executions).toBe(1);
  });

  it('are never older than the last change', async () => {
    const { data, ask } = changingData();
    await ask(question);
    data.version = 2;
    expect(await ask(question)).toBe('{"data":2}');
  });

  it('are shared by all who ask at once', async () => {
    const { data, ask } = changingData();
    await Promise.all(Array.from({ length: 200 }, () => ask(question)));
    expect(data.executions).toBe(1);
  });

  it('are found in the line of the one who asked first', async () => {
    const lines: string[] = [];
    const answers = new Answers(async (_, _id, by) => {
      lines.push(by);
      return { result: { data: 1 }, status: 200 };
    });
    const ask = (by: string) => answers.find('1', question, 'r', async () => by);
    await Promise.all(['one', 'other'].map(ask));
    expect(lines).toEqual(['one']);
  });

  it('that were begun before a change are not given after it', async () => {
    const { data, ask } = changingData();
    let go = () => {};
    data.pause = new Promise<void>((resolve) => (go = resolve));
    const before = ask(question);
    await Promise.resolve();
    data.version = 2;
    const after = ask(question);
    go();
    await before;
    await after;
    expect(data.executions).toBe(2);
    expect(await ask(question)).toBe('{"data":2}');
  });

  it('do not hold failures', async () => {
    let executions = 0;
    const failing = new Answers(() => {
      executions += 1;
      return Promise.resolve({ result: { errors: [{ message: 'away' }] }, status: 503 });
    });
    for (const _ of [1, 2]) await failing.find('1', question, 'r', () => Promise.resolve(''));
    expect(executions).toBe(2);
  });
});

describe('the cache', () => {
  it('forgets what was asked longest ago when it is full', () => {
    const cache = new AnswerCache(10_000);
    const answer = () => new ReadyAnswer(Buffer.alloc(1_500));
    for (const key of ['a', 'b']) cache.keep(key, answer());
    cache.get('a');
    cache.keep('c', answer());
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('knows the same value under the same text', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      canonical({ b: [1, { c: 'x', d: null }] }),
    );
  });
});
