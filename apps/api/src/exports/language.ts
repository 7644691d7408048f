import { LANGUAGES, type Language } from '@libs/vocabulary';
import { z } from 'zod';
import { AppError } from '../platform/graphql/app-error.js';

const shape = z.strictObject({ language: z.enum(LANGUAGES).default('en') });

/** The language that a file is asked for in; no other word is known. */
export function languageOf(words: unknown): Language {
  const parsed = shape.safeParse(words);
  if (!parsed.success) throw new AppError('BAD_REQUEST', 'The language of a file is en, fr or ar.');
  return parsed.data.language;
}
