import type { QueryRef } from '@libs/table';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { z } from 'zod';
import { AppError } from '../../platform/graphql/app-error.js';

const MAX = 24;
const word = z.union([z.string().max(200), z.number()]);
const question = z
  .string()
  .max(2_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.union([word, z.array(word).max(57)])));
const shape = z.strictObject({
  language: z.enum(LANGUAGES).default('en'),
  table: z.union([question.transform((one) => [one]), z.array(question).min(1).max(MAX)]),
});

/** Which tables are asked for, and in which language; the same question twice is one table. */
export function requestedTables(words: unknown): {
  readonly language: Language;
  readonly asked: readonly QueryRef[];
} {
  const parsed = shape.safeParse(words);
  if (!parsed.success)
    throw new AppError(
      'BAD_REQUEST',
      'A file needs `table`, a question with its words in JSON, and `language`.',
    );
  const { language, table } = parsed.data;
  return { language, asked: [...new Map(table.map((one) => [JSON.stringify(one), one])).values()] };
}
