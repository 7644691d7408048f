import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess, as they fit into an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is random, so that one round of SHA-256 gives nothing away. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
