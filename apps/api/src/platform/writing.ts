import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { currentEdition } from './edition.js';
import { Refusal } from './errors.js';

/** What an operation must know of who sent it before it may change anything. */
export interface Writing {
  /** Whether the request came from the machine that the product runs on. */
  readonly local: boolean;
}

/** Source of everything in the invented network. */
const FICTIONAL = 'fictional';

/**
 * The source under which a change is kept. Nobody may change real figures without an account; the invented network
 * may be played with from the machine that it runs on. Everything else is refused.
 */
export async function sourceOfChange(database: DataSource, { local }: Writing): Promise<string> {
  const { fictional } = await currentEdition(database);
  if (local && fictional) return FICTIONAL;
  throw new Refusal('SIGN_IN_NEEDED');
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether a request came from this machine itself, and not through a proxy on it. */
export function isLocal(request: Request): boolean {
  return (
    LOOPBACK.has(request.socket.remoteAddress ?? '') &&
    request.headers['x-forwarded-for'] === undefined &&
    request.headers['forwarded'] === undefined
  );
}
