import type { QuestionHead } from './question.js';
import { questions } from './questions.js';

const heads: ReadonlyMap<string, QuestionHead> = new Map(
  questions.map((question) => [question.name, question]),
);

/** What a question says of itself, by the name under which it is asked. */
export function questionNamed(name: string): QuestionHead {
  const head = heads.get(name);
  if (head === undefined) throw new Error(`No question is called ${name}.`);
  return head;
}
