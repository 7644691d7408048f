import type { Note } from '../table.js';
import type { Nameable } from './reader.js';
import { sentence, type Sentence, type SentenceValue } from './sentence.js';

/** What the parameters of notes stand for; the others are numbers and plain words. */
const kinds: Readonly<Record<string, Nameable>> = {
  meeting: 'meeting',
  from: 'meeting',
  to: 'meeting',
  source: 'source',
  country: 'country',
  area: 'area',
  denominator: 'denominator',
};

/** A note of an answer as a sentence. */
export function noteSentence({ code, values }: Note): Sentence {
  if (code === 'note.partial-list' && values.stated === null)
    return noteSentence({ code: 'note.partial-list-narrowed', values });
  const entries = Object.entries(values).map(([name, value]) => [name, valueOf(name, value)] as const);
  return sentence(code, Object.fromEntries(entries));
}

function valueOf(name: string, value: string | number | null): SentenceValue {
  if (value === null) return '';
  const type = kinds[name];
  if (type === undefined || typeof value === 'number') return value;
  return { type, code: value };
}
