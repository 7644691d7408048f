import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { SlideAnswer } from '@libs/deck';
import { canonical } from '../../platform/cache/answers.js';

const pack = promisify(deflate);
const unpack = promisify(inflate);

/** What may be unpacked of a kept deck: far more than forty tables take. */
const MAX = 64 * 1024 * 1024;

/** The figures of a deck. */
export interface FrozenDeck {
  readonly answers: readonly SlideAnswer[];
  /** The number that each answer's slide bears in the file; null of decks that were made before these were stored. */
  readonly slides: readonly number[] | null;
}

/** The hash that is on a deck, of choices, tables and language: words of the one who tells the story are no figures. */
export function hashOf(answers: readonly SlideAnswer[], language: string): string {
  return createHash('sha256')
    .update(canonical([language, answers]))
    .digest('hex');
}

/** Freezes what a deck shows, and where. */
export async function freeze(deck: FrozenDeck): Promise<Buffer> {
  return pack(JSON.stringify(deck));
}

/** The figures as they were. */
export async function thaw(content: Buffer): Promise<FrozenDeck> {
  const text = await unpack(content, { maxOutputLength: MAX });
  const stored: FrozenDeck | readonly SlideAnswer[] = JSON.parse(text.toString('utf8'));
  return 'answers' in stored ? stored : { answers: stored, slides: null };
}
