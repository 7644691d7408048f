import { filterFields, type Argument, type ArgumentValues, type QuestionHead } from '@libs/questions';
import type { Cell, QueryRef } from '@libs/table';
import { AppError, InvalidArgumentError } from '../platform/graphql/app-error.js';

type Word = Cell | readonly Cell[];

/**
 * The words that came with a question from outside, as what it declares: its own arguments, and those of the filter, which
 * are not checked yet. A word of neither is refused.
 */
export function readQuery(
  { arguments: declared }: QuestionHead,
  words: Omit<QueryRef, 'question'>,
): { readonly ask: ArgumentValues; readonly filter: Readonly<Record<string, unknown>> } {
  const given = new Map<string, Word>(Object.entries(words));
  for (const word of given.keys())
    if (!Object.hasOwn(declared, word) && !Object.hasOwn(filterFields, word))
      throw new AppError('BAD_REQUEST', 'The question does not know one of its words.');
  const ask = Object.entries(declared).map(([name, argument]) => [
    name,
    valueOf(name, argument, given.get(name) ?? null),
  ]);
  const filter = Object.entries(filterFields)
    .filter(([name]) => given.has(name) && !Object.hasOwn(declared, name))
    .map(([name, field]) => [name, field.is === 'year' ? given.get(name) : listOf(given.get(name))]);
  return { ask: Object.fromEntries(ask), filter: Object.fromEntries(filter) };
}

/** A value of the type that the argument declares; a number can be the code of something, but no other text. */
function valueOf(name: string, { type }: Argument, value: Word): string | number | null {
  if (value === null) return null;
  if (type === 'Int' ? Number.isInteger(value) : typeof value === 'string') return value as string | number;
  if (type === 'ID' && Number.isInteger(value)) return String(value);
  throw new InvalidArgumentError(name, 'not-valid', String(value).slice(0, 80));
}

/** One code is a list of one, as in GraphQL. */
function listOf(value: Word | undefined): unknown {
  return typeof value === 'string' ? [value] : value;
}
