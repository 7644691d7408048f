import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { Answered } from '@libs/deck';
import { canonical } from '../../platform/cache/answers.js';

const pack = promisify(deflate);
const unpack = promisify(inflate);

/** What may be unpacked of a kept deck: far more than forty tables take. */
const MAX = 64 * 1024 * 1024;

/** The figures of a deck with the hash that is on it. */
export interface Frozen {
  readonly hash: string;
  readonly content: Buffer;
}

/** Freezes what a deck shows. The hash is of choices, tables and language: words of the one who tells the story are no figures. */
export async function freeze(answers: readonly Answered[], language: string): Promise<Frozen> {
  const hash = createHash('sha256')
    .update(canonical([language, answers]))
    .digest('hex');
  return { hash, content: await pack(JSON.stringify(answers)) };
}

/** The figures as they were. */
export async function thaw(content: Buffer): Promise<readonly Answered[]> {
  const text = await unpack(content, { maxOutputLength: MAX });
  const answers: readonly Answered[] = JSON.parse(text.toString('utf8'));
  return answers;
}
