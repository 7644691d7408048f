import type { Reader } from '@libs/table/sentences';

interface ProblemSaid {
  readonly code: string;
  readonly value?: string | null;
}

/** What is wrong with a cell, a row or a file, in a sentence. */
export function problemWords({ code, value }: ProblemSaid, say: Reader['say']): string {
  const key = `wrong.${code}`;
  const words = say(key, { value: value ?? '' });
  return words === key ? say('wrong.other') : words;
}
